package dateline.article.combined;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import dateline.article.filing.Amendments;
import dateline.article.filing.ArchiveFiling;
import dateline.article.filing.Filing;
import dateline.article.filing.Filings;
import dateline.article.filing.Tombstones;
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

/**
 * Files articles that are stored already under a combined feed, and no other, as part of an act whose transaction
 * holds the lock of the change log. Which feeds an article is in is told by where it is filed.
 */
@Singleton
public final class CombinedFeedFiling {
    private final Filings filings;
    private final Tombstones tombstones;
    private final Amendments amendments;
    private final FeedRows feedRows;
    private final ArchiveFiling archiveFiling;

    CombinedFeedFiling(
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

    /**
     * Files those that the feed takes, under the acts that filed them elsewhere, and takes out those that it does not.
     *
     * @param number of the act; 0 for a feed that nobody has seen yet
     * @return the feed with its highest number; empty when nothing has changed
     */
    public Map<FeedKey, Long> into(CombinedFeed feed, List<Filing> articles, long number) {
        List<UUID> ids = articles.stream().map(Filing::article).toList();
        Map<UUID, List<Filing>> filed =
                filings.findByArticleIn(ids).stream().collect(Collectors.groupingBy(Filing::article));
        Map<Integer, String> names = names(filed.values());
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.openByName(List.of(feed.key().value()));
        int own = rows.id(feed.key().value());
        List<Filing> fresh = new ArrayList<>();
        List<Filing> left = new ArrayList<>();
        for (Filing article : articles) {
            List<Filing> all = filed.getOrDefault(article.article(), List.of());
            Filing here =
                    all.stream().filter(one -> one.feed() == own).findFirst().orElse(null);
            Set<String> others = new HashSet<>();
            all.forEach(one -> others.add(Objects.requireNonNull(names.get(one.feed()))));
            boolean wanted = feed.isOpen() && feed.takes(others);
            if (wanted && here == null) {
                fresh.add(new Filing(own, article.article(), article.published(), last(all), Filing.LIVE));
            } else if (!wanted && here != null) {
                left.add(here);
            }
        }
        if (fresh.isEmpty() && left.isEmpty()) {
            return Map.of();
        }
        tombstones.deleteAll(own, with(fresh, new UUID(0, 0)));
        filings.deleteAll(own, with(left, new UUID(0, 0)));
        amendments.deleteAll(own, with(left, new UUID(0, 0)));
        if (!left.isEmpty()) {
            tombstones.saveAll(left.stream().map(one -> one.left(number)).toList());
        }
        if (!fresh.isEmpty()) {
            filings.saveAll(archiveFiling.placed(fresh, rows));
        }
        if (!left.isEmpty()) {
            rows.leave(own);
        }
        fresh.forEach(one -> {
            rows.show(own);
            rows.touch(own, one.change());
        });
        rows.touch(own, number);
        rows.save();
        return rows.touched();
    }

    private static long last(List<Filing> filed) {
        return filed.stream().mapToLong(Filing::change).max().orElse(0);
    }

    /** Ids of filings, and one that no article has, since a list in SQL is not empty. */
    private static List<UUID> with(List<Filing> some, UUID none) {
        List<UUID> ids = new ArrayList<>(some.stream().map(Filing::article).toList());
        ids.add(none);
        return ids;
    }

    private Map<Integer, String> names(Collection<List<Filing>> filed) {
        Set<Integer> feeds = new HashSet<>();
        filed.forEach(all -> all.forEach(one -> feeds.add(one.feed())));
        Map<Integer, String> names = new HashMap<>();
        if (!feeds.isEmpty()) {
            feedRows.findByIdIn(feeds).forEach(line -> names.put(line.id(), line.name()));
        }
        return names;
    }
}
