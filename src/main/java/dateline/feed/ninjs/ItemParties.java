package dateline.feed.ninjs;

import dateline.attribution.Agency;
import dateline.feed.entry.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agency, the authors and the contributors of an article, each with its role. */
final class ItemParties {
    private ItemParties() {}

    static List<Object> of(Entry entry) {
        List<Object> parties = new ArrayList<>();
        Agency agency = entry.agency();
        if (agency != null) {
            parties.add(party(agency.name(), "agency")
                    .with("uri", agency.home())
                    .with("literal", agency.code())
                    .members());
        }
        entry.article()
                .credits()
                .authors()
                .forEach(author -> parties.add(party(author.name(), "author")
                        .with("uri", author.url())
                        .withOne("contactInfo", contact("email", author.email()))
                        .members()));
        entry.article().credits().contributors().forEach(contributor -> {
            String part = contributor.role();
            parties.add(party(contributor.name(), part == null ? "contributor" : "contributor:" + part)
                    .withOne("contactInfo", contact("organisation", contributor.organisation()))
                    .members());
        });
        return parties;
    }

    private static NewsObject party(String name, String role) {
        return new NewsObject().with("name", name).with("role", role);
    }

    private static @Nullable Object contact(String type, @Nullable String value) {
        return value == null
                ? null
                : new NewsObject().with("type", type).with("value", value).members();
    }
}
