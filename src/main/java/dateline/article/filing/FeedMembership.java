package dateline.article.filing;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.entitlement.EntitledFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.attribution.Redistribution;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The feeds that articles belong to: those of their topics, when the public may get them, or {@link FeedKey#RESTRICTED};
 * and those of the entitlements that allow them.
 *
 * @param feeds the feed keys of each article, by its id; none while nobody may get it
 * @param labels the labels of these feeds, of feeds that had the former names of authors and subjects, and of the topics of
 *     restricted articles
 */
public record FeedMembership(Map<UUID, Set<String>> feeds, Map<String, String> labels) {
    /**
     * The feeds of articles.
     *
     * @param topics the topics of each article that is filed, with their labels, by its id
     * @param terms who may get an article
     */
    static FeedMembership of(
            List<Article> articles,
            Map<UUID, Map<String, String>> topics,
            Function<Article, Redistribution> terms,
            EntitledFeeds entitled) {
        Map<UUID, Set<String>> feeds = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Article article : articles) {
            if (!isFiled(article)) {
                feeds.put(article.id(), Set.of());
                continue;
            }
            Map<String, String> about = topics.getOrDefault(article.id(), Map.of());
            Redistribution redistribution = terms.apply(article);
            boolean restricted = redistribution != Redistribution.ALLOWED || article.stage() != Stage.PUBLISHED;
            Set<String> keys = new LinkedHashSet<>();
            if (restricted) {
                keys.add(FeedKey.RESTRICTED.value());
                about.forEach((key, label) ->
                        labels.putIfAbsent(new FeedKey(key).restricted().value(), label));
            } else {
                keys.addAll(about.keySet());
                about.forEach(labels::putIfAbsent);
            }
            keys.addAll(entitled.keys(article, about.keySet(), redistribution));
            keys.forEach(key -> labels.putIfAbsent(key, FeedRow.NO_LABEL));
            feeds.put(article.id(), keys);
        }
        articles.stream()
                .filter(article -> article.stage() == Stage.PUBLISHED)
                .forEach(article -> ArticleTopics.formerNames(article).forEach(labels::putIfAbsent));
        return new FeedMembership(feeds, labels);
    }

    /** Whether somebody may get an article now. */
    static boolean isFiled(Article article) {
        return article.stage() == Stage.PUBLISHED || article.embargo() != null;
    }

    /** The feed keys of an article. */
    public Set<String> of(Article article) {
        return feeds.getOrDefault(article.id(), Set.of());
    }
}
