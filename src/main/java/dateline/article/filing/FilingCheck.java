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
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.attribution.address.Slugs;
import dateline.section.Section;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares where articles are filed with where they belong. Its callers hold the lock of the change log. */
@Singleton
public final class FilingCheck {
    private final ReadableArticles readable;
    private final Filings filings;
    private final FeedRows feedRows;
    private final Sections sections;
    private final JoinedAuthors authors;
    private final CombinedFeeds combined;

    FilingCheck(
            ReadableArticles readable,
            Filings filings,
            FeedRows feedRows,
            Sections sections,
            JoinedAuthors authors,
            CombinedFeeds combined) {
        this.readable = readable;
        this.filings = filings;
        this.feedRows = feedRows;
        this.sections = sections;
        this.authors = authors;
        this.combined = combined;
    }

    /**
     * Those of some articles that are to be filed anew; one that can't be read stays where it is. The labels of feeds are put right on the way: one that was the
     * feed of several names is called by its own.
     */
    public List<Article> misfiled(List<UUID> ids) {
        List<Article> articles = readable.inOrder(ids);
        List<Section> all = sections.listOrderByPosition();
        List<JoinedAuthor> joined = authors.listOrderBySlug();
        Map<String, String> labels = new LinkedHashMap<>();
        Map<UUID, Set<String>> wanted = new HashMap<>();
        for (Article article : articles) {
            Map<String, String> names = FeedMembership.names(article, all, joined, List.of());
            names.forEach(labels::putIfAbsent);
            wanted.put(article.id(), names.keySet());
        }
        articles.forEach(article -> FeedMembership.formerNames(article).forEach(labels::putIfAbsent));
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.openByName(labels);
        rows.save();
        Map<UUID, Set<String>> filed = filed(articles);
        return articles.stream()
                .filter(article -> !filed.getOrDefault(article.id(), Set.of()).equals(wanted.get(article.id())))
                .toList();
    }

    /**
     * Combined feeds that take a former name, which was that of several authors or subjects, go on taking articles that
     * have another name now.
     */
    public void renew(List<Article> articles) {
        Map<String, Set<String>> later = new HashMap<>();
        for (Article article : articles) {
            FeedMembership.formerNames(article)
                    .forEach((former, label) -> Slugs.of(label)
                            .map(slug -> former.substring(0, former.indexOf('/') + 1) + slug)
                            .ifPresent(name -> later.computeIfAbsent(former, key -> new TreeSet<>())
                                    .add(name)));
        }
        for (CombinedFeed feed : combined.listOrderByName()) {
            CombinedFeed renewed = feed.withConditions(renewed(feed.anyOf(), later), renewed(feed.noneOf(), later));
            if (!renewed.equals(feed)) {
                combined.update(renewed);
            }
        }
    }

    private static List<String> renewed(List<String> names, Map<String, Set<String>> later) {
        Set<String> all = new LinkedHashSet<>(names);
        names.forEach(name -> all.addAll(later.getOrDefault(name, Set.of())));
        return List.copyOf(all);
    }

    /** The feeds of articles but for the combined ones, which are gathered from the others. */
    private Map<UUID, Set<String>> filed(List<Article> articles) {
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
            if (!new FeedKey(name).is(TopicKind.COMBINED)) {
                filed.computeIfAbsent(filing.article(), key -> new HashSet<>()).add(name);
            }
        }
        return filed;
    }
}
