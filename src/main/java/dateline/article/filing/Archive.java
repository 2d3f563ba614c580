package dateline.article.filing;

import dateline.article.ChangeLog;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves what a live document has no room for into the feed's archive. An entry gets its place there once, after all
 * that came before, so that a document that ends at a place never gains or shifts an entry; and it is either live or
 * in the archive, so that who walks from the one through the other meets it once (RFC 5005 §4).
 */
@Singleton
public class Archive {
    /** Places in one document of the archive. Addresses depend on it. */
    public static final int PAGE = 50;

    private static final int BULK = 20;
    private static final int STEP = 2_000;

    private final Filings filings;
    private final FeedLines lines;
    private final ChangeLog log;
    private final int room;

    Archive(Filings filings, FeedLines lines, ChangeLog log, @Value("${dateline.feed.entries:50}") int room) {
        this.filings = filings;
        this.lines = lines;
        this.log = log;
        this.room = room;
    }

    /** The first place of the document that ends at a place. */
    public static long first(long place) {
        return (place - 1) / PAGE * PAGE + 1;
    }

    /** Entries of a live document. */
    int room() {
        return room;
    }

    /** Leaves as many entries of a feed live as there is room for; the oldest of the others get the next places. */
    @Transactional
    public void settle(FeedKey feed) {
        // Whoever writes filings holds the counter: places are given one after the other, and nobody deadlocks.
        log.advance(0);
        Ledger ledger = new Ledger(lines);
        ledger.openByName(List.of(feed.value()));
        int id = ledger.id(feed.value());
        while (filings.countLive(id) > room) {
            place(id, List.of(), ledger);
        }
        ledger.save();
    }

    /**
     * Bulk work is settled as it comes: what would leave the live document at once gets its place before it is
     * stored, and what was live makes room. Feeds that are given few entries wait for their next reader.
     *
     * @param fresh what is about to be stored
     */
    List<Filing> placed(List<Filing> fresh, Ledger ledger) {
        Map<Integer, List<Filing>> byFeed = fresh.stream()
                .filter(filing -> filing.place() == Filing.LIVE)
                .collect(Collectors.groupingBy(Filing::feed));
        Map<FilingKey, Filing> placed = new HashMap<>();
        byFeed.forEach((feed, filed) -> {
            if (filed.size() >= BULK) {
                place(feed, filed, ledger).forEach(filing -> placed.put(filing.key(), filing));
            }
        });
        return fresh.stream()
                .map(filing -> placed.getOrDefault(filing.key(), filing))
                .toList();
    }

    /**
     * Gives places to what has no room, the oldest first: earlier entries are moved, a step at a time; new ones are
     * returned with their places.
     */
    private List<Filing> place(int feed, List<Filing> filed, Ledger ledger) {
        List<Filing> live = filings.oldestLive(feed, STEP);
        Set<Filing> earlier = new HashSet<>(live);
        List<Filing> all = new ArrayList<>(live);
        all.addAll(filed);
        all.sort(Comparator.comparing(Filing::published).thenComparing(Filing::article));
        long place = ledger.archived(feed);
        List<Filing> moved = new ArrayList<>();
        List<Filing> placed = new ArrayList<>();
        for (Filing filing : all.subList(0, Math.max(0, all.size() - room))) {
            (earlier.contains(filing) ? moved : placed).add(filing.at(++place));
        }
        if (!moved.isEmpty()) {
            filings.placeAll(moved);
        }
        ledger.archive(feed, place);
        return placed;
    }
}
