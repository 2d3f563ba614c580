package dateline.article.filing;

import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import dateline.article.feed.TopicKind;
import dateline.article.log.ChangeWriter;
import dateline.article.range.LiveSelection;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves entries into the archive of a feed when the live document has too many. An entry gets its place there once, after
 * all earlier ones, so that an archive document never gains or moves an entry. An entry is either in the live document or
 * in the archive, so that a reader that follows the links meets it once (RFC 5005 §4). Only amended entries of the archive
 * are in both, while {@link LiveSelection} keeps them.
 */
@Singleton
public class ArchiveFiling {
    /** The number of places in one archive document. Addresses depend on it. */
    public static final int PAGE = 50;

    /** New filings of one feed in one act from which on places are given at once. */
    private static final int BULK = 20;

    /** The maximum number of entries that are moved at once. */
    private static final int STEP = 2_000;

    private final Filings filings;
    private final Amendments amendments;
    private final FeedRows feedRows;
    private final ChangeWriter changeWriter;
    private final CombinedFeeds combined;
    private final int defaultEntries;

    ArchiveFiling(
            Filings filings,
            Amendments amendments,
            FeedRows feedRows,
            ChangeWriter changeWriter,
            CombinedFeeds combined,
            @Value("${dateline.feed.entries:50}") int entries) {
        this.filings = filings;
        this.amendments = amendments;
        this.feedRows = feedRows;
        this.changeWriter = changeWriter;
        this.combined = combined;
        this.defaultEntries = entries;
    }

    /** The first place of the archive document that ends at a place. */
    public static long first(long place) {
        return (place - 1) / PAGE * PAGE + 1;
    }

    /** The maximum number of entries in the live document of a feed. */
    public int maxEntries(FeedKey feed) {
        FeedKey topic = feed.topic();
        return topic.is(TopicKind.COMBINED)
                ? combined.findByName(topic.slug()).map(CombinedFeed::entries).orElse(defaultEntries)
                : defaultEntries;
    }

    /** The publication date before which articles are not in the live document of a feed at a time; empty for no limit. */
    public Optional<Instant> ageLimit(FeedKey feed, Instant now) {
        FeedKey topic = feed.topic();
        return topic.is(TopicKind.COMBINED)
                ? combined.findByName(topic.slug())
                        .filter(found -> found.hours() > 0)
                        .map(found -> now.minus(Duration.ofHours(found.hours())))
                : Optional.empty();
    }

    /** Moves the excess entries of a live document into the archive. */
    @Transactional
    public void archiveExcess(FeedKey feed) {
        // All transactions that write filings hold this lock, so places are given in order and without deadlocks.
        changeWriter.lock();
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(List.of(feed.value()));
        int id = rows.id(feed.value());
        int limit = maxEntries(feed);
        while (filings.countLive(id) + amendments.countArchived(id) > limit) {
            givePlaces(id, limit, List.of(), rows);
        }
        rows.save();
    }

    /**
     * Moves the live entries of a feed that are older than a time into its archive, as part of an act.
     *
     * @return the feed with its highest change number; empty when there are no such entries
     */
    public Map<FeedKey, Long> archiveOld(FeedKey feed, Instant limit, long number) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(List.of(feed.value()));
        int id = rows.id(feed.value());
        List<Filing> old = older(filings.oldestLive(id, STEP), limit);
        List<Filing> amended = older(amendments.last(id, STEP), limit);
        if (old.isEmpty() && amended.isEmpty()) {
            return Map.of();
        }
        move(id, old, rows);
        deleteAmendments(id, amended.stream().map(Filing::article).toList());
        rows.markChanged(id, number);
        rows.save();
        return rows.changes();
    }

    /** Whether the live document of a feed has an entry that is older than a time. */
    public boolean hasOld(FeedKey feed, Instant limit) {
        return feedRows.findByName(feed.value())
                .filter(row -> !older(filings.oldestLive(row.id(), 1), limit).isEmpty()
                        || !older(amendments.last(row.id(), STEP), limit).isEmpty())
                .isPresent();
    }

    private static List<Filing> older(List<Filing> some, Instant limit) {
        return some.stream()
                .filter(filing -> filing.published().isBefore(limit))
                .toList();
    }

    /**
     * Gives places during bulk work: new entries that would leave the live document at once get their places before they
     * are stored. Feeds with few new entries wait until they are read.
     *
     * @param added the filings that will be stored
     */
    public List<Filing> withPlaces(List<Filing> added, FeedRowBatch rows) {
        Map<Integer, List<Filing>> byFeed = added.stream()
                .filter(filing -> filing.place() == Filing.LIVE)
                .collect(Collectors.groupingBy(Filing::feed));
        Map<FilingKey, Filing> placed = new HashMap<>();
        byFeed.forEach((feed, filed) -> {
            if (filed.size() >= BULK) {
                givePlaces(feed, maxEntries(new FeedKey(rows.name(feed))), filed, rows)
                        .forEach(filing -> placed.put(filing.key(), filing));
            }
        });
        return added.stream()
                .map(filing -> placed.getOrDefault(filing.key(), filing))
                .toList();
    }

    /**
     * Gives places to excess entries, the oldest first. Stored entries are updated, one step at a time; new ones are returned
     * with their places.
     *
     * @param limit the number of entries that stay in the live document
     * @param added new filings, which are not stored yet
     */
    private List<Filing> givePlaces(int feed, int limit, List<Filing> added, FeedRowBatch rows) {
        List<Filing> live = filings.oldestLive(feed, STEP);
        Set<Filing> stored = new HashSet<>(live);
        List<Filing> all = new ArrayList<>(live);
        all.addAll(added);
        List<Filing> amended = amendments.last(feed, limit);
        LiveSelection selection = LiveSelection.of(all, amended, limit);
        if (amended.size() == limit) {
            amendments.deleteBefore(feed, amended.getLast().change());
        }
        deleteAmendments(feed, selection.endedAmendments());
        long place = rows.archived(feed);
        List<Filing> moved = new ArrayList<>();
        List<Filing> placed = new ArrayList<>();
        for (Filing filing : selection.excess()) {
            (stored.contains(filing) ? moved : placed).add(filing.withPlace(++place));
        }
        if (!moved.isEmpty()) {
            filings.placeAll(moved);
        }
        rows.archive(feed, place);
        return placed;
    }

    private void move(int feed, List<Filing> old, FeedRowBatch rows) {
        long place = rows.archived(feed);
        List<Filing> moved = new ArrayList<>();
        for (Filing filing : old) {
            moved.add(filing.withPlace(++place));
        }
        if (!moved.isEmpty()) {
            filings.placeAll(moved);
        }
        rows.archive(feed, place);
    }

    private void deleteAmendments(int feed, List<UUID> articles) {
        if (!articles.isEmpty()) {
            amendments.deleteAll(feed, articles);
        }
    }
}
