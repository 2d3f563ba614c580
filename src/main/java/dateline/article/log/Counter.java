package dateline.article.log;

import jakarta.inject.Singleton;

/**
 * Numbers acts of the change log, and dates them, within the caller's transaction. One row is locked until that ends, so
 * the order of numbers is the order of commits, and dates follow it.
 */
@Singleton
public final class Counter {
    private final ChangeLog log;
    private final LogTime time;

    Counter(ChangeLog log, LogTime time) {
        this.log = log;
        this.time = time;
    }

    /**
     * Numbers that were taken, and the date that goes with them.
     *
     * @param after the number before the first of them
     * @param last the last of them
     * @param moment the date is its {@code log}
     */
    public record Taken(long after, long last, ActTime moment) {}

    /** Takes the next numbers; none for the lock and the time alone. */
    public Taken take(long count) {
        ActTime now = time.moment();
        log.advance(count, now.log());
        LogPosition counted = log.counted();
        time.reached(counted.at());
        return new Taken(counted.number() - count, counted.number(), now.loggedAt(counted.at()));
    }
}
