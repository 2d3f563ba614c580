package dateline.article.filing;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.attribution.Author;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The feeds that an article belongs to: everything, its sections and those above, and each of its credits. */
final class FiledUnder {
    private FiledUnder() {}

    /** The names of its feeds; none while it is not published. */
    static Set<String> names(Article article, List<Section> sections) {
        Set<String> names = new LinkedHashSet<>();
        if (article.stage() == Stage.PUBLISHED) {
            keys(article, sections).forEach(key -> names.add(key.value()));
        }
        return names;
    }

    private static Set<FeedKey> keys(Article article, List<Section> sections) {
        Set<FeedKey> keys = new LinkedHashSet<>();
        keys.add(FeedKey.ALL);
        List<String> ids = new ArrayList<>(article.particulars().alsoIn());
        ids.addFirst(article.section());
        for (String id : ids) {
            Sections.lineage(id, sections).forEach(section -> keys.add(FeedKey.section(section.id())));
        }
        String agency = article.credits().agency();
        if (agency != null) {
            keys.add(FeedKey.agency(agency));
        }
        article.credits().authors().stream()
                .map(Author::name)
                .map(FeedKey::author)
                .forEach(keys::add);
        article.tags().stream().map(FeedKey::tag).forEach(keys::add);
        keys.add(FeedKey.language(article.language()));
        return keys;
    }
}
