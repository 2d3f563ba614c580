package dateline.article.log;

import dateline.article.feed.FeedKey;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Numbers the acts of the change log, dates and writes them, within the caller's transaction. The row of the counter is
 * locked from the first call until the transaction ends, so the order of numbers is the order of commits, and dates
 * follow it.
 */
@Singleton
public final class ChangeWriter {
    private final ChangeLog log;
    private final LogTime time;
    private final ApplicationEventPublisher<ChangeEvent> events;

    ChangeWriter(ChangeLog log, LogTime time, ApplicationEventPublisher<ChangeEvent> events) {
        this.log = log;
        this.time = time;
        this.events = events;
    }

    /**
     * Locks the counter without taking a number: until the transaction ends nobody else writes to the store.
     *
     * @return the time by which an act of this transaction is dated
     */
    public ActTime lock() {
        return next(0).time();
    }

    /** Locks the counter and takes the next numbers. */
    public ChangeNumbers next(long count) {
        ActTime now = time.moment();
        log.advance(count, now.log());
        LogPosition counted = log.counted();
        time.reached(counted.at());
        return new ChangeNumbers(counted.number() - count, counted.number(), now.loggedAt(counted.at()));
    }

    /**
     * Writes rows, and publishes them as one event.
     *
     * @param numbers those that were taken for the rows; some may be left over
     * @param feeds what the acts have changed: see {@link ChangeEvent}
     */
    public void write(ChangeNumbers numbers, List<Change> changes, Map<FeedKey, Long> feeds) {
        if (!changes.isEmpty()) {
            log.saveAll(changes);
        }
        boolean general = changes.stream().anyMatch(Change::isGeneral);
        events.publishEvent(new ChangeEvent(feeds, numbers.after(), numbers.last(), general));
    }

    /** Writes rows of articles under numbers that were reserved by an earlier act. */
    public void writeReserved(List<Change> changes, Map<FeedKey, Long> feeds) {
        write(new ChangeNumbers(0, 0, time.moment()), changes, feeds);
    }

    /**
     * Writes an act that may show in every feed: the names of sections and agencies do.
     *
     * @return the date of the act
     */
    public Instant writeGeneral(Act act, String submitter, String text) {
        ChangeNumbers numbers = next(1);
        Instant now = numbers.time().log();
        write(numbers, List.of(new Change(numbers.last(), null, act, now, submitter, text)), Map.of());
        return now;
    }

    /**
     * Writes what the server itself files in one feed.
     *
     * @param filing does it under the number of the act, and returns the feeds that it has changed
     */
    public void writeFiling(FeedKey feed, LongFunction<Map<FeedKey, Long>> filing) {
        ChangeNumbers numbers = next(1);
        Map<FeedKey, Long> feeds = filing.apply(numbers.last());
        Instant now = numbers.time().log();
        write(numbers, List.of(new Change(numbers.last(), null, Act.FILE, now, Change.SERVER, feed.value())), feeds);
    }
}
