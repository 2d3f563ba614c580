package dateline.feed.profile.check;

import dateline.feed.entry.Entry;
import dateline.feed.profile.Requirements;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects refusals with the addresses of the requirements. */
final class RefusalList {
    /** The requirements of RSS itself, for a profile without a page. */
    private static final URI USUAL = URI.create("https://www.rssboard.org/rss-specification");

    private final Requirements requirements;
    private final List<Refusal> refusals = new ArrayList<>();

    RefusalList(Requirements requirements) {
        this.requirements = requirements;
    }

    /** Adds one of an article. */
    void add(Entry entry, Rule rule, String reason) {
        refusals.add(new Refusal(entry.article().id(), rule, reason, page(rule)));
    }

    /** Adds one of the feed as a whole. */
    void add(Rule rule, String reason) {
        refusals.add(new Refusal(null, rule, reason, page(rule)));
    }

    List<Refusal> all() {
        return List.copyOf(refusals);
    }

    private URI page(Rule rule) {
        URI html = requirements.htmlPage();
        return rule == Rule.EMBEDS && html != null ? html : Objects.requireNonNullElse(requirements.page(), USUAL);
    }
}
