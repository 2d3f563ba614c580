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

/** Reads parts of feeds: live documents, archive documents, versions, dates. */
@Singleton
public class FeedRanges {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRanges.class);

    private static final int TRIES = 3;

    /** How many entries beyond its limit a live document may have when they cannot be archived now. */
    private static final int SPARE = 200;

    /** The maximum number of tombstones in a live document; readers that poll rarely can ask for a delta. */
    private static final int TOMBSTONES = 20;

    /** The same for partners, who must learn at once of all articles that a narrower contract has taken away. */
    private static final int OF_PARTNERS = 200;

    /** The number of archive places in which changes are counted. */
    private static final int COUNTED_PLACES = 500;

    private final PermittedArticles articles;
    private final Filings filings;
    private final Amendments amendments;
    private final Tombstones tombstones;
    private final FeedRows feedRows;
    private final ArchiveFiling archiveFiling;
    private final DiskSpace disk;

    FeedRanges(
            PermittedArticles articles,
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
     * The version of a feed, by one index look-up.
     *
     * @param founded the date of the version when the feed never had an article
     */
    public FeedVersion version(FeedKey feed, Instant founded) {
        return state(feed, founded).version();
    }

    /** The row of a feed; empty when it never had an article. */
    public Optional<FeedRow> row(FeedKey feed) {
        return feedRows.findByName(feed.value());
    }

    /** The feeds among the given ones that have an article. */
    public Set<FeedKey> shown(Collection<FeedKey> feeds) {
        return feeds.isEmpty()
                ? Set.of()
                : feedRows.findByNameIn(feeds.stream().map(FeedKey::value).toList()).stream()
                        .filter(FeedRow::shown)
                        .map(row -> new FeedKey(row.name()))
                        .collect(Collectors.toSet());
    }

    /**
     * Authors or subjects that have an article and a name similar to the given one, the most similar first.
     *
     * @param prefix the beginning of the feed keys of the kind
     * @return labels by slugs
     */
    public Map<String, String> similarNames(String prefix, String slug, int limit) {
        return SimilarNames.of(feedRows, prefix, slug, limit);
    }

    /** The articles of a feed that were added or amended last, from the live document and the archive. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public FeedRange newest(FeedKey feed, int limit, Instant founded) {
        FeedRowState state = state(feed, founded);
        List<Filing> newest = filings.newestFilings(state.id(), limit);
        Set<UUID> dated = newest.stream().map(Filing::article).collect(Collectors.toSet());
        List<Filing> kept = LiveSelection.of(newest, amendments.last(state.id(), limit), limit)
                .kept();
        return range(feed, state, kept, filing -> !dated.contains(filing.article()));
    }

    /**
     * The articles among the given ones that are published and that readers may get, in their order.
     *
     * @param readers a feed of those readers
     * @param seen the highest change number of the feed of all articles when the ids were found
     * @param founded the date of the version when there are none
     */
    public FeedRange published(FeedKey readers, List<UUID> ids, long seen, Instant founded) {
        // What partners may get includes articles that are published to them in advance.
        boolean open = readers.entitlement().isEmpty();
        List<Article> published = articles.inOrder(readers, ids).stream()
                .filter(article -> !open || article.stage() == Stage.PUBLISHED)
                .toList();
        long number = published.stream().mapToLong(Article::change).max().orElse(0);
        Instant at = published.stream().map(Article::updated).reduce(founded, (a, b) -> a.isAfter(b) ? a : b);
        return new FeedRange(new FeedVersion(number, at), seen, published, List.of(), 0);
    }

    /**
     * The live document: all entries that are not in the archive, and amended entries of the archive. Excess entries are
     * moved into the archive first. When other transactions add articles at the same time, the document may be longer.
     */
    public FeedRange live(FeedKey feed, Instant founded) {
        int most = archiveFiling.maxEntries(feed);
        for (int i = 0; i < TRIES; i++) {
            Optional<FeedRange> range = unarchived(feed, most, false, founded);
            if (range.isPresent()) {
                return range.get();
            }
            if (!archiveExcess(feed)) {
                break;
            }
        }
        return unarchived(feed, most + SPARE, true, founded).orElseThrow();
    }

    /** Whether excess entries were archived; when the store is too busy or its disk is full, they stay in the live document. */
    private boolean archiveExcess(FeedKey feed) {
        if (!disk.forStore()) {
            return false;
        }
        try {
            archiveFiling.archiveExcess(feed);
            return true;
        } catch (RuntimeException e) {
            LOG.info("The archive of feed {} will be extended at the next request: {}", feed.value(), e.toString());
            return false;
        }
    }

    /**
     * The live document. One with too many entries is empty or cut, before any article is read.
     *
     * @param most the greatest number of entries
     */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    Optional<FeedRange> unarchived(FeedKey feed, int most, boolean cut, Instant founded) {
        FeedRowState state = state(feed, founded);
        List<Filing> live = filings.live(state.id(), cut ? most : most + 1);
        return live.size() > most
                ? Optional.empty()
                : Optional.of(range(feed, state, live, filing -> filing.place() > 0));
    }

    /** The archive document that ends at a place; empty when the archive has no such place. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<FeedRange> archiveDocument(FeedKey feed, long place, Instant founded) {
        FeedRowState now = state(feed, founded);
        if (place < 1 || place > now.archived()) {
            return Optional.empty();
        }
        long first = ArchiveFiling.first(place);
        return Optional.of(new FeedRange(
                filings.version(now.id(), first, place).orElse(now.version()),
                now.number(),
                articles.inOrder(feed, filings.placed(now.id(), first, place)),
                tombstones.inPlaces(now.id(), first, place),
                now.archived()));
    }

    /** The version and dates of a document, read from indexes only; empty when the archive has no such place. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<FeedDates> dates(FeedKey feed, @Nullable Long place, int limit, Instant founded) {
        FeedRowState now = state(feed, founded);
        if (place == null) {
            return Optional.of(new FeedDates(now.version(), filings.dates(now.id(), limit), now.archived()));
        }
        return place < 1 || place > now.archived()
                ? Optional.empty()
                : filings.version(now.id(), ArchiveFiling.first(place), place)
                        .map(version -> new FeedDates(version, List.of(), now.archived()));
    }

    /** A part of the archive of a feed; empty when the archive does not have its first place. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<ArchiveRange> archiveRange(FeedKey feed, long first, long last) {
        FeedRowState now = state(feed, Instant.EPOCH);
        return first > now.archived() || first < 1
                ? Optional.empty()
                : filings.version(now.id(), first, last)
                        .map(version -> new ArchiveRange(version, filings.placed(now.id(), first, last)));
    }

    /** The number of places in the archive of a feed. */
    public long archiveLength(FeedKey feed) {
        return state(feed, Instant.EPOCH).archived();
    }

    /** Ids of the newest articles of a feed by date. */
    public List<UUID> newestIds(FeedKey feed, int limit) {
        return filings.newest(state(feed, Instant.EPOCH).id(), limit);
    }

    /** Feeds of authors, subjects and languages that have an article, in the order of their names, after a name. */
    public List<FeedRow> named(String after, int limit) {
        return feedRows.named(after, limit);
    }

    /** The feeds that were changed after a change number, by any node; each with its highest change number. */
    public Map<FeedKey, Long> changedSince(long after) {
        return feedRows.changedAfter(after).stream()
                .collect(Collectors.toMap(row -> new FeedKey(row.name()), FeedRow::change));
    }

    /** The next older articles of a feed by date, after the given one. */
    public List<Filing> below(FeedKey feed, Instant published, UUID article, int limit) {
        return feedRows.state(feed.value())
                .map(state -> filings.below(state.id(), published, article, limit))
                .orElse(List.of());
    }

    /** The next newer articles of a feed by date, after the given one. */
    public List<Filing> above(FeedKey feed, Instant published, UUID article, int limit) {
        return feedRows.state(feed.value())
                .map(state -> filings.above(state.id(), published, article, limit))
                .orElse(List.of());
    }

    /**
     * How many of the latest articles of a feed were filed or changed after one change number, up to another.
     *
     * @param after 0 for a reader who has only the live document
     */
    public long changed(FeedKey feed, long after, long upTo) {
        FeedRowState now = state(feed, Instant.EPOCH);
        return filings.countChanged(
                now.id(), after == 0 ? now.archived() : now.archived() - COUNTED_PLACES, after, upTo);
    }

    /** The articles among some that a feed has. */
    public List<UUID> among(FeedKey feed, List<UUID> some) {
        return some.isEmpty()
                ? List.of()
                : filings.among(state(feed, Instant.EPOCH).id(), some);
    }

    private FeedRowState state(FeedKey feed, Instant founded) {
        return feedRows.state(feed.value()).orElseGet(() -> FeedRowState.empty(founded));
    }

    private FeedRange range(FeedKey feed, FeedRowState state, List<Filing> shown, Predicate<Filing> isAmendedOnly) {
        return new FeedRange(
                state.version(),
                state.number(),
                articles.inOrder(feed, shown.stream().map(Filing::article).toList()),
                shown.stream().filter(isAmendedOnly).map(Filing::article).collect(Collectors.toSet()),
                tombstones.since(
                        state.id(), 0, state.number(), feed.entitlement().isEmpty() ? TOMBSTONES : OF_PARTNERS),
                state.archived());
    }
}
