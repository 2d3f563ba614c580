package dateline.article.transfer;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import dateline.article.filing.Amendment;
import dateline.article.filing.Amendments;
import dateline.article.filing.ArchiveFiling;
import dateline.article.filing.FeedMembership;
import dateline.article.filing.Filing;
import dateline.article.filing.Filings;
import dateline.article.filing.TombstoneRow;
import dateline.article.filing.Tombstones;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.section.Section;
import dateline.section.Sections;
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

/** Reads the states of articles in feeds for an export, and restores them. */
@Singleton
public final class FilingTransfer {
    private final Filings filings;
    private final Tombstones tombstones;
    private final Amendments amendments;
    private final FeedRows feedRows;
    private final ArchiveFiling archiveFiling;
    private final Sections sections;
    private final JoinedAuthors authors;
    private final CombinedFeeds combined;

    FilingTransfer(
            Filings filings,
            Tombstones tombstones,
            Amendments amendments,
            FeedRows feedRows,
            ArchiveFiling archiveFiling,
            Sections sections,
            JoinedAuthors authors,
            CombinedFeeds combined) {
        this.filings = filings;
        this.tombstones = tombstones;
        this.amendments = amendments;
        this.feedRows = feedRows;
        this.archiveFiling = archiveFiling;
        this.sections = sections;
        this.authors = authors;
        this.combined = combined;
    }

    /** The states of articles in their feeds. */
    public Map<UUID, FilingState> of(Collection<UUID> articles) {
        List<Filing> filed = filings.findByArticleIn(articles);
        List<TombstoneRow> vacant = tombstones.findByArticleIn(articles);
        List<Amendment> amended = amendments.findByArticleIn(articles);
        Map<Integer, String> names = names(Stream.of(
                        filed.stream().filter(filing -> filing.place() > 0).map(Filing::feed),
                        amended.stream().map(Amendment::feed),
                        vacant.stream().map(TombstoneRow::feed))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
        Map<UUID, FilingState> states = new HashMap<>();
        articles.forEach(
                article -> states.put(article, new FilingState(new TreeMap<>(), new TreeMap<>(), new ArrayList<>())));
        for (Filing filing : filed) {
            if (filing.place() > 0) {
                of(states, filing.article()).places().put(of(names, filing.feed()), filing.place());
            }
        }
        for (Amendment amendment : amended) {
            of(states, amendment.article()).amended().put(of(names, amendment.feed()), amendment.change());
        }
        for (TombstoneRow tombstone : vacant) {
            of(states, tombstone.article())
                    .tombstones()
                    .add(new ExportedTombstone(
                            of(names, tombstone.feed()), tombstone.published(), tombstone.change(), tombstone.place()));
        }
        // By name: the short numbers of feeds are each store's own.
        states.values().forEach(one -> one.tombstones().sort(Comparator.comparing(ExportedTombstone::feed)));
        return states;
    }

    /**
     * Puts articles back, as part of an act.
     *
     * @param known ids of those that are here already, whose filings are replaced
     * @param states their states in feeds
     * @param placed whether their places hold here; otherwise they get the next ones
     * @return the feeds that this has changed, each with its highest number
     */
    public Map<FeedKey, Long> restore(
            List<Article> articles, Set<UUID> known, Map<UUID, FilingState> states, boolean placed) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        if (!known.isEmpty()) {
            List<Integer> before =
                    filings.findByArticleIn(known).stream().map(Filing::feed).toList();
            rows.readById(before);
            before.forEach(rows::markLeft);
            filings.deleteByArticleIn(known);
            tombstones.deleteByArticleIn(known);
            amendments.deleteByArticleIn(known);
        }
        List<Section> all = sections.listOrderByPosition();
        List<JoinedAuthor> joined = authors.listOrderBySlug();
        List<CombinedFeed> mixes = combined.open();
        Map<UUID, Map<String, String>> names = new LinkedHashMap<>();
        articles.forEach(article -> names.put(article.id(), FeedMembership.names(article, all, joined, mixes)));
        Map<String, String> wanted = new LinkedHashMap<>();
        names.values().forEach(own -> own.forEach(wanted::putIfAbsent));
        articles.stream()
                .filter(article -> article.stage() == Stage.PUBLISHED)
                .forEach(article -> FeedMembership.formerNames(article).forEach(wanted::putIfAbsent));
        states.values()
                .forEach(one -> one.tombstones().forEach(left -> wanted.putIfAbsent(left.feed(), FeedRow.NO_LABEL)));
        rows.readByName(wanted);
        List<Filing> fresh = new ArrayList<>();
        List<TombstoneRow> vacant = new ArrayList<>();
        List<Amendment> amended = new ArrayList<>();
        for (Article article : articles) {
            FilingState one = of(states, article.id());
            for (String name : of(names, article.id()).keySet()) {
                int feed = rows.id(name);
                long place = placed ? one.places().getOrDefault(name, Filing.LIVE) : Filing.LIVE;
                fresh.add(new Filing(feed, article.id(), article.published(), article.change(), place));
                rows.markShown(feed);
                rows.markChanged(feed, article.change());
                rows.archive(feed, place);
                Long amendment = one.amended().get(name);
                if (placed && amendment != null) {
                    amended.add(new Amendment(feed, article.id(), amendment));
                }
            }
            for (ExportedTombstone left : one.tombstones()) {
                int feed = rows.id(left.feed());
                long place = placed ? left.place() : Filing.LIVE;
                vacant.add(new TombstoneRow(feed, article.id(), left.published(), left.change(), place));
                rows.markChanged(feed, left.change());
                rows.archive(feed, place);
            }
        }
        if (!vacant.isEmpty()) {
            tombstones.saveAll(vacant);
        }
        if (!amended.isEmpty()) {
            amendments.saveAll(amended);
        }
        if (!fresh.isEmpty()) {
            filings.saveAll(placed ? fresh : archiveFiling.withPlaces(fresh, rows));
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

    /** Restores the labels of feeds, and the places at which their archives end at least. */
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
                ? Map.of()
                : feedRows.findByIdIn(feeds).stream().collect(Collectors.toMap(FeedRow::id, FeedRow::name));
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
