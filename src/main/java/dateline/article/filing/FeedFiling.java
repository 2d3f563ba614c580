package dateline.article.filing;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<UUID> ids = articles.stream().map(Filing::article).toList();
        Map<UUID, List<Filing>> filed =
                filings.findByArticleIn(ids).stream().collect(Collectors.groupingBy(Filing::article));
        Map<Integer, String> names = names(filed.values());
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(List.of(feed.value()));
        int feedId = rows.id(feed.value());
        List<Filing> added = new ArrayList<>();
        List<Filing> removed = new ArrayList<>();
        for (Filing article : articles) {
            List<Filing> all = filed.getOrDefault(article.article(), List.of());
            Filing existing = all.stream()
                    .filter(filing -> filing.feed() == feedId)
                    .findFirst()
                    .orElse(null);
            Set<String> others = new HashSet<>();
            all.forEach(filing -> others.add(Objects.requireNonNull(names.get(filing.feed()))));
            boolean wanted = selection.has(article, others);
            if (wanted && existing == null) {
                long change = asNew ? number : lastChange(all);
                added.add(new Filing(feedId, article.article(), article.published(), change, Filing.LIVE));
            } else if (!wanted && existing != null) {
                removed.add(existing);
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
        }
        if (!added.isEmpty()) {
            filings.saveAll(archiveFiling.withPlaces(added, rows));
        }
        if (!removed.isEmpty()) {
            rows.markLeft(feedId);
        }
        added.forEach(filing -> {
            rows.markShown(feedId);
            rows.markChanged(feedId, filing.change());
        });
        rows.markChanged(feedId, number);
        rows.save();
        return rows.changes();
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
        tombstones.deleteAll(feedId, articles(gone));
        tombstones.saveAll(gone.stream()
                .map(filing -> new TombstoneRow(feedId, filing.article(), filing.published(), number, Filing.LIVE))
                .toList());
        rows.markChanged(feedId, number);
        rows.save();
        return rows.changes();
    }

    private static long lastChange(List<Filing> filed) {
        return filed.stream().mapToLong(Filing::change).max().orElse(0);
    }

    /** The ids of filed articles, and one that no article has, since a list in SQL must not be empty. */
    private static List<UUID> articles(List<Filing> filed) {
        return Stream.concat(filed.stream().map(Filing::article), Stream.of(NO_ARTICLE))
                .toList();
    }

    private Map<Integer, String> names(Collection<List<Filing>> filed) {
        Set<Integer> feeds = new HashSet<>();
        filed.forEach(all -> all.forEach(filing -> feeds.add(filing.feed())));
        Map<Integer, String> names = new HashMap<>();
        if (!feeds.isEmpty()) {
            feedRows.findByIdIn(feeds).forEach(row -> names.put(row.id(), row.name()));
        }
        return names;
    }
}
