package dateline.article.filing;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files stored articles under one more feed, which selects them. It is part of an act whose transaction holds the lock of
 * the change log. Existing filings tell which other feeds an article is in.
 */
@Singleton
public final class FeedFiling {
    private static final UUID NO_ARTICLE = new UUID(0, 0);

    /** As many as a delta has. */
    private static final int SUCCEEDED = 200;

    private final Filings filings;
    private final Tombstones tombstones;
    private final Amendments amendments;
    private final FeedRows feedRows;
    private final ArchiveFiling archiveFiling;

    FeedFiling(
            Filings filings,
            Tombstones tombstones,
            Amendments amendments,
            FeedRows feedRows,
            ArchiveFiling archiveFiling) {
        this.filings = filings;
        this.tombstones = tombstones;
        this.amendments = amendments;
        this.feedRows = feedRows;
        this.archiveFiling = archiveFiling;
    }

    /** What a feed selects. */
    @FunctionalInterface
    public interface Selection {
        /**
         * Whether the feed has an article.
         *
         * @param feeds the keys of the other feeds that the article is in
         */
        boolean has(Filing article, Set<String> feeds);
    }

    /**
     * Files the articles that the feed selects, and removes those that it does not. A filing gets the number of the act
     * that filed the article elsewhere, as if it had always been in the feed.
     *
     * @param number the change number of this act; 0 for a new feed that nobody can read yet
     * @return the feed with its highest change number; empty when nothing has changed
     */
    public Map<FeedKey, Long> file(FeedKey feed, List<Filing> articles, Selection selection, long number) {
        return file(feed, articles, selection, number, false);
    }

    /** The same for articles that come into the feed only now: their filings get the number of this act. */
    public Map<FeedKey, Long> add(FeedKey feed, List<Filing> articles, Selection selection, long number) {
        return file(feed, articles, selection, number, true);
    }

    private Map<FeedKey, Long> file(
            FeedKey feed, List<Filing> articles, Selection selection, long number, boolean asNew) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(List.of(feed.value()));
        int feedId = rows.id(feed.value());
        OtherFilings others = others(articles);
        List<Filing> added = new ArrayList<>();
        List<Filing> removed = new ArrayList<>();
        for (Filing article : articles) {
            Optional<Filing> existing = others.in(feedId, article);
            boolean wanted = selection.has(article, others.feeds(article));
            if (wanted && existing.isEmpty()) {
                added.add(others.filed(feedId, article, asNew ? number : 0));
            } else if (!wanted) {
                existing.ifPresent(removed::add);
            }
        }
        if (added.isEmpty() && removed.isEmpty()) {
            return Map.of();
        }
        tombstones.deleteAll(feedId, articles(added));
        filings.deleteAll(feedId, articles(removed));
        amendments.deleteAll(feedId, articles(removed));
        if (!removed.isEmpty()) {
            tombstones.saveAll(
                    removed.stream().map(filing -> filing.tombstone(number)).toList());
            rows.markLeft(feedId);
        }
        if (!added.isEmpty()) {
            save(feedId, archiveFiling.withPlaces(added, rows), rows);
        }
        rows.markChanged(feedId, number);
        rows.save();
        return rows.changes();
    }

    /**
     * Begins a feed with the newest articles that it selects, as many as its live document has, and adds tombstones for
     * those articles that its readers had before and that it does not select.
     *
     * @param newest candidates, the newest first
     * @param had the newest articles of the feed that its readers had before
     * @param number the change number of this act
     * @return the feed with its highest change number; empty when it has no such articles
     */
    public Map<FeedKey, Long> begin(
            FeedKey feed, List<Filing> newest, List<Filing> had, Selection selection, long number) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(List.of(feed.value()));
        int feedId = rows.id(feed.value());
        OtherFilings others =
                others(Stream.concat(newest.stream(), had.stream()).toList());
        List<Filing> added = newest.stream()
                .filter(article -> selection.has(article, others.feeds(article)))
                .limit(archiveFiling.maxEntries(feed))
                .filter(article -> others.in(feedId, article).isEmpty())
                .map(article -> others.filed(feedId, article, 0))
                .toList();
        List<Filing> gone = had.stream()
                .filter(article -> !selection.has(article, others.feeds(article)))
                .toList();
        if (added.isEmpty() && gone.isEmpty()) {
            return Map.of();
        }
        tombstones.deleteAll(feedId, articles(added));
        save(feedId, added, rows);
        bury(feedId, gone, number, rows);
        rows.save();
        return rows.changes();
    }

    /** The newest articles of a feed, of which readers get tombstones when they must not get them any more. */
    public List<Filing> newest(FeedKey feed) {
        return feedRows.findByName(feed.value())
                .map(row -> filings.newestFilings(row.id(), SUCCEEDED))
                .orElse(List.of());
    }

    private void save(int feed, List<Filing> added, FeedRowBatch rows) {
        if (!added.isEmpty()) {
            filings.saveAll(added);
        }
        for (Filing filing : added) {
            rows.markShown(feed);
            rows.markChanged(feed, filing.change());
        }
    }

    private void bury(int feed, List<Filing> gone, long number, FeedRowBatch rows) {
        if (gone.isEmpty()) {
            return;
        }
        tombstones.deleteAll(feed, articles(gone));
        tombstones.saveAll(gone.stream()
                .map(filing -> new TombstoneRow(feed, filing.article(), filing.published(), number, Filing.LIVE))
                .toList());
        rows.markChanged(feed, number);
    }

    /**
     * Adds tombstones for the newest articles of an earlier feed that are not in this one: its readers had them.
     *
     * @return the feed with its highest change number; empty when there are no such articles
     */
    public Map<FeedKey, Long> succeed(FeedKey feed, FeedKey earlier, long number) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(List.of(feed.value(), earlier.value()));
        int feedId = rows.id(feed.value());
        List<Filing> had = filings.newestFilings(rows.id(earlier.value()), SUCCEEDED);
        Set<UUID> has = Set.copyOf(filings.among(feedId, articles(had)));
        List<Filing> gone =
                had.stream().filter(filing -> !has.contains(filing.article())).toList();
        if (gone.isEmpty()) {
            return Map.of();
        }
        bury(feedId, gone, number, rows);
        rows.save();
        return rows.changes();
    }

    /** The ids of filed articles, and one that no article has, since a list in SQL must not be empty. */
    private static List<UUID> articles(List<Filing> filed) {
        return Stream.concat(filed.stream().map(Filing::article), Stream.of(NO_ARTICLE))
                .toList();
    }

    /**
     * All filings of some articles.
     *
     * @param names the names of their feeds by the ids of their rows
     */
    private record OtherFilings(Map<UUID, List<Filing>> byArticle, Map<Integer, String> names) {
        private List<Filing> of(Filing article) {
            return byArticle.getOrDefault(article.article(), List.of());
        }

        Set<String> feeds(Filing article) {
            return of(article).stream()
                    .map(filing -> Objects.requireNonNull(names.get(filing.feed())))
                    .collect(Collectors.toSet());
        }

        Optional<Filing> in(int feed, Filing article) {
            return of(article).stream().filter(filing -> filing.feed() == feed).findFirst();
        }

        /** A new filing, with the number of an act, or, for 0, of the last act that filed the article elsewhere. */
        Filing filed(int feed, Filing article, long number) {
            long change = number > 0
                    ? number
                    : of(article).stream().mapToLong(Filing::change).max().orElse(0);
            return new Filing(feed, article.article(), article.published(), change, Filing.LIVE);
        }
    }

    private OtherFilings others(List<Filing> articles) {
        Map<UUID, List<Filing>> byArticle =
                filings.findByArticleIn(articles(articles)).stream().collect(Collectors.groupingBy(Filing::article));
        Set<Integer> feeds = new HashSet<>();
        byArticle.values().forEach(all -> all.forEach(filing -> feeds.add(filing.feed())));
        Map<Integer, String> names = new HashMap<>();
        if (!feeds.isEmpty()) {
            feedRows.findByIdIn(feeds).forEach(row -> names.put(row.id(), row.name()));
        }
        return new OtherFilings(byArticle, names);
    }
}
