package dateline.article.range;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.act.DiskSpace;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.feed.FeedRowState;
import dateline.article.feed.FeedRows;
import dateline.article.feed.FeedVersion;
import dateline.article.filing.Amendments;
import dateline.article.filing.ArchiveFiling;
import dateline.article.filing.Filing;
import dateline.article.filing.Filings;
import dateline.article.filing.Tombstones;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what feeds show. */
@Singleton
public class FeedRanges {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRanges.class);

    private static final int TRIES = 3;

    /** Entries beyond the room that a document may show for once. */
    private static final int SPARE = 200;

    /** Tombstones in a live document; a reader that polls less often asks for the changes. */
    private static final int TOMBSTONES = 20;

    private final ReadableArticles articles;
    private final Filings filings;
    private final Amendments amendments;
    private final Tombstones tombstones;
    private final FeedRows feedRows;
    private final ArchiveFiling archiveFiling;
    private final DiskSpace disk;

    FeedRanges(
            ReadableArticles articles,
            Filings filings,
            Amendments amendments,
            Tombstones tombstones,
            FeedRows feedRows,
            ArchiveFiling archiveFiling,
            DiskSpace disk) {
        this.disk = disk;
        this.articles = articles;
        this.filings = filings;
        this.amendments = amendments;
        this.tombstones = tombstones;
        this.feedRows = feedRows;
        this.archiveFiling = archiveFiling;
    }

    /**
     * The version of a feed, one index look-up.
     *
     * @param born what stands for the time of the last change of a feed that never had an article
     */
    public FeedVersion version(FeedKey feed, Instant born) {
        return state(feed, born).version();
    }

    /** The row of a feed, by which its name is known; empty when it never had an article. */
    public Optional<FeedRow> name(FeedKey feed) {
        return feedRows.findByName(feed.value());
    }

    /** Those of some feeds that have an article. */
    public Set<FeedKey> shown(Collection<FeedKey> feeds) {
        return feeds.isEmpty()
                ? Set.of()
                : feedRows.findByNameIn(feeds.stream().map(FeedKey::value).toList()).stream()
                        .filter(FeedRow::shown)
                        .map(line -> new FeedKey(line.name()))
                        .collect(Collectors.toSet());
    }

    /**
     * Authors or subjects that have an article, with names like one, the most alike first.
     *
     * @param prefix what keys of the kind begin with
     * @return labels by slugs
     */
    public Map<String, String> nearest(String prefix, String slug, int limit) {
        return SimilarNames.of(feedRows, prefix, slug, limit);
    }

    /** So many articles of a feed: those that were added or amended last, wherever they stand. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public FeedRange newest(FeedKey feed, int limit, Instant born) {
        FeedRowState state = state(feed, born);
        List<Filing> newest = filings.newestFilings(state.id(), limit);
        Set<UUID> dated = newest.stream().map(Filing::article).collect(Collectors.toSet());
        List<Filing> kept = LiveSelection.of(newest, amendments.last(state.id(), limit), limit)
                .kept();
        return whole(state, kept, filing -> !dated.contains(filing.article()));
    }

    /**
     * Those of some articles that are published, in their order.
     *
     * @param seen the highest number of the feed of everything when they were found
     * @param born what stands for the time of the last change when there are none
     */
    public FeedRange published(List<UUID> ids, long seen, Instant born) {
        List<Article> published = articles.inOrder(ids).stream()
                .filter(article -> article.stage() == Stage.PUBLISHED)
                .toList();
        long number = published.stream().mapToLong(Article::change).max().orElse(0);
        Instant at = published.stream().map(Article::updated).reduce(born, (a, b) -> a.isAfter(b) ? a : b);
        return new FeedRange(new FeedVersion(number, at), seen, published, List.of(), 0);
    }

    /**
     * What the live document shows: all that is not in the archive, and what was amended there. When there is more
     * than it has room for, the rest is moved into the archive first; should others keep adding meanwhile, the
     * document is longer for once.
     */
    public FeedRange live(FeedKey feed, Instant born) {
        FeedRange range = unarchived(feed, born);
        for (int i = 0; i < TRIES && range.articles().size() > archiveFiling.room(feed) && isSettled(feed); i++) {
            range = unarchived(feed, born);
        }
        return range;
    }

    /** A store too busy or too full to move entries still has them to show. */
    private boolean isSettled(FeedKey feed) {
        if (!disk.forStore()) {
            return false;
        }
        try {
            archiveFiling.settle(feed);
            return true;
        } catch (RuntimeException e) {
            LOG.info("The archive of {} waits for its next reader: {}", feed.value(), e.toString());
            return false;
        }
    }

    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    FeedRange unarchived(FeedKey feed, Instant born) {
        FeedRowState state = state(feed, born);
        List<Filing> live = filings.live(state.id(), archiveFiling.room(feed) + SPARE);
        return whole(state, live, filing -> filing.place() > 0);
    }

    /** The archive document that ends at a place; empty when the archive has not come so far. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<FeedRange> archived(FeedKey feed, long place, Instant born) {
        FeedRowState now = state(feed, born);
        if (place < 1 || place > now.archived()) {
            return Optional.empty();
        }
        long first = ArchiveFiling.first(place);
        return Optional.of(new FeedRange(
                filings.version(now.id(), first, place).orElse(now.version()),
                now.number(),
                articles.inOrder(filings.placed(now.id(), first, place)),
                tombstones.from(now.id(), first, place),
                now.archived()));
    }

    /** What would be read of a feed, from indexes alone; empty when its archive has not come to the place. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<FeedDates> outline(FeedKey feed, @Nullable Long place, int limit, Instant born) {
        FeedRowState now = state(feed, born);
        if (place == null) {
            return Optional.of(new FeedDates(now.version(), filings.dates(now.id(), limit), now.archived()));
        }
        return place < 1 || place > now.archived()
                ? Optional.empty()
                : filings.version(now.id(), ArchiveFiling.first(place), place)
                        .map(version -> new FeedDates(version, List.of(), now.archived()));
    }

    /** A stretch of a feed's archive; empty when the archive has not come so far. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<ArchiveRange> stretch(FeedKey feed, long first, long last) {
        FeedRowState now = state(feed, Instant.EPOCH);
        return first > now.archived() || first < 1
                ? Optional.empty()
                : filings.version(now.id(), first, last)
                        .map(version -> new ArchiveRange(version, filings.placed(now.id(), first, last)));
    }

    /** The last place in a feed's archive; 0 when there is none. */
    public long archived(FeedKey feed) {
        return state(feed, Instant.EPOCH).archived();
    }

    /** Ids of the newest articles of a feed by date. */
    public List<UUID> newestIds(FeedKey feed, int limit) {
        return filings.newest(state(feed, Instant.EPOCH).id(), limit);
    }

    /** Feeds of authors, subjects and languages that have an article, in the order of their names, after one. */
    public List<FeedRow> named(String after, int limit) {
        return feedRows.named(after, limit);
    }

    /** The feeds that were changed after a number, by whichever node; each with its highest. */
    public Map<FeedKey, Long> touched(long after) {
        return feedRows.touched(after).stream()
                .collect(Collectors.toMap(line -> new FeedKey(line.name()), FeedRow::change));
    }

    /** The next articles of a feed by date, down from one that is left out. */
    public List<Filing> below(FeedKey feed, Instant published, UUID article, int limit) {
        return feedRows.state(feed.value())
                .map(state -> filings.below(state.id(), published, article, limit))
                .orElse(List.of());
    }

    /** The next articles of a feed by date, up from one that is left out. */
    public List<Filing> above(FeedKey feed, Instant published, UUID article, int limit) {
        return feedRows.state(feed.value())
                .map(state -> filings.above(state.id(), published, article, limit))
                .orElse(List.of());
    }

    private FeedRowState state(FeedKey feed, Instant born) {
        return feedRows.state(feed.value()).orElseGet(() -> FeedRowState.since(born));
    }

    private FeedRange whole(FeedRowState state, List<Filing> shown, Predicate<Filing> isBack) {
        return new FeedRange(
                state.version(),
                state.number(),
                articles.inOrder(shown.stream().map(Filing::article).toList()),
                shown.stream().filter(isBack).map(Filing::article).collect(Collectors.toSet()),
                tombstones.since(state.id(), 0, state.number(), TOMBSTONES),
                state.archived());
    }
}
