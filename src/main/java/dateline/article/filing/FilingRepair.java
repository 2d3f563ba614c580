package dateline.article.filing;

import dateline.article.Article;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import dateline.article.feed.TopicKind;
import dateline.article.range.ReadableArticles;
import dateline.attribution.address.Slugs;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares the filings of articles with the feeds that they belong to. Callers hold the lock of the change log. */
@Singleton
public final class FilingRepair {
    private final ReadableArticles readable;
    private final Filings filings;
    private final FeedRows feedRows;
    private final FeedMemberships memberships;
    private final CombinedFeeds combined;

    FilingRepair(
            ReadableArticles readable,
            Filings filings,
            FeedRows feedRows,
            FeedMemberships memberships,
            CombinedFeeds combined) {
        this.readable = readable;
        this.filings = filings;
        this.feedRows = feedRows;
        this.memberships = memberships;
        this.combined = combined;
    }

    /**
     * The articles that are not filed where they belong, without those that can't be read. It also corrects the labels of
     * feeds: a feed that several names shared in an earlier release gets the label that has its slug.
     */
    public List<Article> wronglyFiled(List<UUID> ids) {
        List<Article> articles = readable.inOrder(ids);
        FeedMembership membership = memberships.of(articles);
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(membership.labels());
        rows.save();
        Map<UUID, Set<String>> filed = currentFeeds(articles);
        return articles.stream()
                .filter(article ->
                        !filed.getOrDefault(article.id(), Set.of()).equals(withoutCombined(membership.of(article))))
                .toList();
    }

    /**
     * Adds the present names of authors and subjects to combined feeds that select their former names, so that these feeds
     * still select the same articles.
     */
    public void renewCombinedFeeds(List<Article> articles) {
        Map<String, Set<String>> present = new HashMap<>();
        for (Article article : articles) {
            ArticleTopics.formerNames(article)
                    .forEach((former, label) -> Slugs.of(label)
                            .map(slug -> former.substring(0, former.indexOf('/') + 1) + slug)
                            .ifPresent(name -> present.computeIfAbsent(former, key -> new TreeSet<>())
                                    .add(name)));
        }
        for (CombinedFeed feed : combined.listOrderByName()) {
            CombinedFeed renewed = feed.withConditions(renewed(feed.anyOf(), present), renewed(feed.noneOf(), present));
            if (!renewed.equals(feed)) {
                combined.update(renewed);
            }
        }
    }

    private static List<String> renewed(List<String> names, Map<String, Set<String>> present) {
        Set<String> all = new LinkedHashSet<>(names);
        names.forEach(name -> all.addAll(present.getOrDefault(name, Set.of())));
        return List.copyOf(all);
    }

    /** The feeds under which articles are filed, without combined feeds. */
    private Map<UUID, Set<String>> currentFeeds(List<Article> articles) {
        List<Filing> all =
                filings.findByArticleIn(articles.stream().map(Article::id).toList());
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<Integer, String> names =
                feedRows.findByIdIn(all.stream().map(Filing::feed).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(FeedRow::id, FeedRow::name));
        Map<UUID, Set<String>> filed = new HashMap<>();
        for (Filing filing : all) {
            String name = names.getOrDefault(filing.feed(), "");
            filed.computeIfAbsent(filing.article(), key -> new HashSet<>()).add(name);
        }
        filed.replaceAll((article, keys) -> withoutCombined(keys));
        return filed;
    }

    private static Set<String> withoutCombined(Set<String> feeds) {
        return feeds.stream()
                .filter(name -> !new FeedKey(name).topic().is(TopicKind.COMBINED))
                .collect(Collectors.toSet());
    }
}
