package dateline.article;

import dateline.attribution.Author;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The feeds that an article belongs to: everything, its sections and those above, and each of its credits. */
final class FiledUnder {
    private FiledUnder() {}

    /** The filings of an article; none for a draft. */
    static List<Filing> filings(Article article, List<Section> sections) {
        if (article.stage() != Stage.PUBLISHED) {
            return List.of();
        }
        return keys(article, sections).stream()
                .map(key ->
                        new Filing(key.value(), article.id(), article.published(), article.change(), true, Filing.LIVE))
                .toList();
    }

    /** What remains, unshown, of filings under feeds that their article has left. */
    static List<Filing> left(List<Filing> before, List<Filing> fresh, List<Article> articles) {
        Set<FilingKey> kept = fresh.stream().map(FilingKey::of).collect(Collectors.toSet());
        Map<UUID, Article> byId = articles.stream().collect(Collectors.toMap(Article::id, Function.identity()));
        List<Filing> left = new ArrayList<>();
        for (Filing filing : before) {
            if (!kept.contains(FilingKey.of(filing))) {
                Article article = Objects.requireNonNull(byId.get(filing.article()));
                left.add(filing.left(article.change()));
            }
        }
        return left;
    }

    private static Set<FeedKey> keys(Article article, List<Section> sections) {
        Set<FeedKey> keys = new LinkedHashSet<>();
        keys.add(FeedKey.ALL);
        List<String> slugs = new ArrayList<>(article.particulars().alsoIn());
        slugs.addFirst(article.section());
        for (String slug : slugs) {
            Sections.lineage(slug, sections).forEach(section -> keys.add(FeedKey.section(section.id())));
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
