package dateline.article.transfer;

import dateline.article.Article;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import dateline.article.filing.Amendment;
import dateline.article.filing.Amendments;
import dateline.article.filing.ArchiveFiling;
import dateline.article.filing.FeedMembership;
import dateline.article.filing.FeedMemberships;
import dateline.article.filing.Filing;
import dateline.article.filing.Filings;
import dateline.article.filing.TombstoneRow;
import dateline.article.filing.Tombstones;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the states of articles in feeds for an export, and restores them in another store. */
@Singleton
public final class FilingTransfer {
    private final Filings filings;
    private final Tombstones tombstones;
    private final Amendments amendments;
    private final FeedRows feedRows;
    private final ArchiveFiling archiveFiling;
    private final FeedMemberships memberships;

    FilingTransfer(
            Filings filings,
            Tombstones tombstones,
            Amendments amendments,
            FeedRows feedRows,
            ArchiveFiling archiveFiling,
            FeedMemberships memberships) {
        this.filings = filings;
        this.tombstones = tombstones;
        this.amendments = amendments;
        this.feedRows = feedRows;
        this.archiveFiling = archiveFiling;
        this.memberships = memberships;
    }

    /** The states of articles in their feeds. */
    public Map<UUID, FilingState> of(Collection<UUID> articles) {
        List<Filing> filed = filings.findByArticleIn(articles);
        List<TombstoneRow> tombstoneRows = tombstones.findByArticleIn(articles);
        List<Amendment> amended = amendments.findByArticleIn(articles);
        Map<Integer, String> names = names(Stream.of(
                        filed.stream().filter(filing -> filing.place() > 0).map(Filing::feed),
                        amended.stream().map(Amendment::feed),
                        tombstoneRows.stream().map(TombstoneRow::feed))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
        Map<UUID, FilingState> states = new HashMap<>();
        articles.forEach(
                article -> states.put(article, new FilingState(new TreeMap<>(), new TreeMap<>(), new ArrayList<>())));
        // Another store has other entitlements, so their feeds are not exported.
        names.values().removeIf(name -> new FeedKey(name).entitlement().isPresent());
        for (Filing filing : filed) {
            String name = filing.place() > 0 ? names.get(filing.feed()) : null;
            if (name != null) {
                of(states, filing.article()).places().put(name, filing.place());
            }
        }
        for (Amendment amendment : amended) {
            String name = names.get(amendment.feed());
            if (name != null) {
                of(states, amendment.article()).amended().put(name, amendment.change());
            }
        }
        for (TombstoneRow tombstone : tombstoneRows) {
            String name = names.get(tombstone.feed());
            if (name != null) {
                of(states, tombstone.article())
                        .tombstones()
                        .add(new ExportedTombstone(name, tombstone.published(), tombstone.change(), tombstone.place()));
            }
        }
        // In the order of names, since the ids of feed rows differ between stores.
        states.values().forEach(state -> state.tombstones().sort(Comparator.comparing(ExportedTombstone::feed)));
        return states;
    }

    /**
     * Restores the filings of articles, as part of an act.
     *
     * @param stored ids of articles that this store already has, whose filings are replaced
     * @param states the states of the articles in feeds
     * @param keepPlaces whether articles keep their places in archives; otherwise they get the next ones
     * @return the changed feeds, each with its highest change number
     */
    public Map<FeedKey, Long> restore(
            List<Article> articles, Set<UUID> stored, Map<UUID, FilingState> states, boolean keepPlaces) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        if (!stored.isEmpty()) {
            List<Integer> before =
                    filings.findByArticleIn(stored).stream().map(Filing::feed).toList();
            rows.readById(before);
            before.forEach(rows::markLeft);
            filings.deleteByArticleIn(stored);
            tombstones.deleteByArticleIn(stored);
            amendments.deleteByArticleIn(stored);
        }
        FeedMembership membership = memberships.of(articles);
        Map<String, String> labels = new LinkedHashMap<>(membership.labels());
        states.values()
                .forEach(state -> state.tombstones()
                        .forEach(tombstone -> labels.putIfAbsent(tombstone.feed(), FeedRow.NO_LABEL)));
        rows.readByName(labels);
        List<Filing> filed = new ArrayList<>();
        List<TombstoneRow> left = new ArrayList<>();
        List<Amendment> amended = new ArrayList<>();
        for (Article article : articles) {
            FilingState state = of(states, article.id());
            for (String name : membership.of(article)) {
                int feed = rows.id(name);
                long place = keepPlaces ? state.places().getOrDefault(name, Filing.LIVE) : Filing.LIVE;
                filed.add(new Filing(feed, article.id(), article.published(), article.change(), place));
                rows.markShown(feed);
                rows.markChanged(feed, article.change());
                rows.archive(feed, place);
                Long amendment = state.amended().get(name);
                if (keepPlaces && amendment != null) {
                    amended.add(new Amendment(feed, article.id(), amendment));
                }
            }
            for (ExportedTombstone tombstone : state.tombstones()) {
                int feed = rows.id(tombstone.feed());
                long place = keepPlaces ? tombstone.place() : Filing.LIVE;
                left.add(new TombstoneRow(feed, article.id(), tombstone.published(), tombstone.change(), place));
                rows.markChanged(feed, tombstone.change());
                rows.archive(feed, place);
            }
        }
        if (!left.isEmpty()) {
            tombstones.saveAll(left);
        }
        if (!amended.isEmpty()) {
            amendments.saveAll(amended);
        }
        if (!filed.isEmpty()) {
            filings.saveAll(keepPlaces ? filed : archiveFiling.withPlaces(filed, rows));
        }
        rows.save();
        return rows.changes();
    }

    /** Feeds that have an archive or a label, in the order of their names, after one name; empty at the end. */
    public List<ExportedFeed> feeds(String after, int limit) {
        return feedRows.exported(after, limit).stream()
                .map(row -> new ExportedFeed(row.name(), row.label(), row.archived()))
                .toList();
    }

    /** Restores the labels of feeds, and the minimum lengths of their archives. */
    public void restoreFeeds(List<ExportedFeed> feeds) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(feeds.stream().map(ExportedFeed::name).toList());
        for (ExportedFeed feed : feeds) {
            int id = rows.id(feed.name());
            rows.archive(id, feed.archived());
            rows.label(id, feed.label());
        }
        rows.save();
    }

    private Map<Integer, String> names(Collection<Integer> feeds) {
        return feeds.isEmpty()
                ? new HashMap<>()
                : feedRows.findByIdIn(feeds).stream()
                        .collect(Collectors.toMap(FeedRow::id, FeedRow::name, (one, other) -> one, HashMap::new));
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
