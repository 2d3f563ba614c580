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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves what a live document has no room for into the feed's archive. An entry gets its place there once, after all
 * that came before, so that a document that ends at a place never gains or shifts an entry; and it is either live or
 * in the archive, so that who walks from the one through the other meets it once (RFC 5005 §4). Only what was amended in
 * the archive is in both, for as long as {@link LiveSelection} keeps it.
 */
@Singleton
public class ArchiveFiling {
    /** Places in one document of the archive. Addresses depend on it. */
    public static final int PAGE = 50;

    private static final int BULK = 20;
    private static final int STEP = 2_000;

    private final Filings filings;
    private final Amendments amendments;
    private final FeedRows feedRows;
    private final ChangeWriter changeWriter;
    private final CombinedFeeds combined;
    private final int room;

    ArchiveFiling(
            Filings filings,
            Amendments amendments,
            FeedRows feedRows,
            ChangeWriter changeWriter,
            CombinedFeeds combined,
            @Value("${dateline.feed.entries:50}") int room) {
        this.filings = filings;
        this.amendments = amendments;
        this.feedRows = feedRows;
        this.changeWriter = changeWriter;
        this.combined = combined;
        this.room = room;
    }

    /** The first place of the document that ends at a place. */
    public static long first(long place) {
        return (place - 1) / PAGE * PAGE + 1;
    }

    /** Entries of a feed's live document. */
    public int room(FeedKey feed) {
        return feed.is(TopicKind.COMBINED)
                ? combined.findByName(feed.slug()).map(CombinedFeed::entries).orElse(room)
                : room;
    }

    /** Leaves as many entries of a feed live as there is room for; the others get the next places. */
    @Transactional
    public void settle(FeedKey feed) {
        // Everybody who writes filings holds this lock: places are given one after the other, and nobody deadlocks.
        changeWriter.lock();
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.openByName(List.of(feed.value()));
        int id = rows.id(feed.value());
        int kept = room(feed);
        while (filings.countLive(id) + amendments.countBack(id) > kept) {
            place(id, kept, List.of(), rows);
        }
        rows.save();
    }

    /**
     * Moves the live entries of a feed that are older than a moment into its archive, as part of an act.
     *
     * @return the feed with its highest number; empty when there are none
     */
    public Map<FeedKey, Long> age(FeedKey feed, Instant since, long number) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.openByName(List.of(feed.value()));
        int id = rows.id(feed.value());
        List<Filing> old = older(filings.oldestLive(id, STEP), since);
        List<Filing> amended = older(amendments.last(id, STEP), since);
        if (old.isEmpty() && amended.isEmpty()) {
            return Map.of();
        }
        move(id, old, rows);
        lapse(id, amended.stream().map(Filing::article).toList());
        rows.touch(id, number);
        rows.save();
        return rows.touched();
    }

    /** Whether a feed shows an entry that is older than a moment. */
    public boolean isAged(FeedKey feed, Instant since) {
        return feedRows.findByName(feed.value())
                .filter(line -> !older(filings.oldestLive(line.id(), 1), since).isEmpty()
                        || !older(amendments.last(line.id(), STEP), since).isEmpty())
                .isPresent();
    }

    private static List<Filing> older(List<Filing> some, Instant since) {
        return some.stream()
                .filter(filing -> filing.published().isBefore(since))
                .toList();
    }

    /**
     * Bulk work is settled as it comes: what would leave the live document at once gets its place before it is
     * stored, and what was live makes room. Feeds that are given few entries wait for their next reader.
     *
     * @param fresh what is about to be stored
     */
    public List<Filing> placed(List<Filing> fresh, FeedRowBatch rows) {
        Map<Integer, List<Filing>> byFeed = fresh.stream()
                .filter(filing -> filing.place() == Filing.LIVE)
                .collect(Collectors.groupingBy(Filing::feed));
        Map<FilingKey, Filing> placed = new HashMap<>();
        byFeed.forEach((feed, filed) -> {
            if (filed.size() >= BULK) {
                place(feed, room(new FeedKey(rows.name(feed))), filed, rows)
                        .forEach(filing -> placed.put(filing.key(), filing));
            }
        });
        return fresh.stream()
                .map(filing -> placed.getOrDefault(filing.key(), filing))
                .toList();
    }

    /**
     * Gives places to what has no room, the oldest first: earlier entries are moved, a step at a time; new ones are
     * returned with their places.
     *
     * @param kept how many stay live
     */
    private List<Filing> place(int feed, int kept, List<Filing> filed, FeedRowBatch rows) {
        List<Filing> live = filings.oldestLive(feed, STEP);
        Set<Filing> earlier = new HashSet<>(live);
        List<Filing> all = new ArrayList<>(live);
        all.addAll(filed);
        List<Filing> amended = amendments.last(feed, kept);
        LiveSelection selection = LiveSelection.of(all, amended, kept);
        if (amended.size() == kept) {
            amendments.deleteBefore(feed, amended.getLast().change());
        }
        lapse(feed, selection.lapsed());
        long place = rows.archived(feed);
        List<Filing> moved = new ArrayList<>();
        List<Filing> placed = new ArrayList<>();
        for (Filing filing : selection.without()) {
            (earlier.contains(filing) ? moved : placed).add(filing.withPlace(++place));
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

    private void lapse(int feed, List<UUID> articles) {
        if (!articles.isEmpty()) {
            amendments.deleteAll(feed, articles);
        }
    }
}
