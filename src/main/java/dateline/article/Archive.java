package dateline.article;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final int MOST_LIVE = 200;
    private static final int BULK = 20;
    private static final int STEP = 2_000;

    private final Filings filings;
    private final ChangeLog log;

    Archive(Filings filings, ChangeLog log) {
        this.filings = filings;
        this.log = log;
    }

    /** The first place of the document that ends at a place. */
    public static long first(long place) {
        return (place - 1) / PAGE * PAGE + 1;
    }

    /** Leaves so many entries of a feed live; the oldest of the others get the next places. */
    @Transactional
    public void settle(FeedKey feed, int room) {
        // Whoever writes filings holds the counter: places are given one after the other, and nobody deadlocks.
        log.advance(0);
        int over = filings.countLive(feed.value()) - room;
        while (over > 0) {
            over -= move(feed, Math.min(over, STEP));
        }
    }

    /** Bulk work is settled as it comes, so that no reader finds a long row of entries waiting for their places. */
    void settleAfterBulk(List<Filing> filed) {
        Map<String, Long> counts = filed.stream().collect(Collectors.groupingBy(Filing::feed, Collectors.counting()));
        counts.forEach((feed, count) -> {
            if (count >= BULK) {
                settle(new FeedKey(feed), MOST_LIVE);
            }
        });
    }

    private int move(FeedKey feed, int count) {
        long place = filings.lastPlace(feed.value()).orElse(0L);
        List<Filing> moved = new ArrayList<>();
        for (Filing filing : filings.oldestLive(feed.value(), count)) {
            moved.add(filing.at(++place));
        }
        filings.placeAll(moved);
        return count;
    }
}
