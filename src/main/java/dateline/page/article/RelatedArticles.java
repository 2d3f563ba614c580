package dateline.page.article;

import dateline.article.Article;
import dateline.article.feed.FeedKey;
import dateline.article.range.FeedRanges;
import dateline.attribution.address.Slugs;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Finds articles to read next: the newest about the same subjects, and then the newest of the same section and language.
 * It reads a few short index ranges, so that its cost does not depend on the number of stored articles.
 */
@Singleton
final class RelatedArticles {
    private static final int MOST = 5;
    private static final int MOST_SUBJECTS = 3;
    private static final int CANDIDATES = 8;

    private final FeedRanges ranges;

    RelatedArticles(FeedRanges ranges) {
        this.ranges = ranges;
    }

    /**
     * The related articles.
     *
     * @param articles those with most subjects in common first
     * @param changed the last change of the feeds that they were taken from
     */
    record RelatedList(List<Article> articles, Instant changed) {}

    RelatedList of(Article article) {
        List<FeedKey> subjects = article.tags().stream()
                .flatMap(tag -> Slugs.of(tag).stream())
                .distinct()
                .limit(MOST_SUBJECTS)
                .map(FeedKey::tag)
                .toList();
        Map<UUID, Integer> shared = new LinkedHashMap<>();
        subjects.forEach(
                subject -> ranges.newestIds(subject, CANDIDATES).forEach(id -> shared.merge(id, 1, Integer::sum)));
        FeedKey section = FeedKey.section(article.section());
        ranges.newestIds(section, CANDIDATES).forEach(id -> shared.putIfAbsent(id, 0));
        shared.remove(article.id());
        List<FeedKey> keys = new ArrayList<>(subjects);
        keys.add(section);
        Instant changed = keys.stream()
                .map(key -> ranges.version(key, Instant.EPOCH).at())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new RelatedList(nearest(article, shared), changed);
    }

    private List<Article> nearest(Article article, Map<UUID, Integer> shared) {
        List<UUID> ids = shared.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(CANDIDATES)
                .toList();
        return ranges.published(FeedKey.ALL, ids, 0, Instant.EPOCH).articles().stream()
                .filter(other -> shared.getOrDefault(other.id(), 0) > 0 || isOneLanguage(article, other))
                .limit(MOST)
                .toList();
    }

    private static boolean isOneLanguage(Article one, Article other) {
        return Locale.forLanguageTag(one.language())
                .getLanguage()
                .equals(Locale.forLanguageTag(other.language()).getLanguage());
    }
}
