package dateline.article.log;

import dateline.article.feed.FeedKey;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Numbers, dates and writes the rows of the change log, in the transaction of the caller. The row of the counter is locked
 * from the first call until the transaction ends, so numbers and dates are in the order of commits.
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
     * Locks the counter without taking a number. Until the transaction ends no other transaction writes to the store.
     *
     * @return the time of the acts of this transaction
     */
    public ActTime lock() {
        return next(0).time();
    }

    /** Locks the counter and takes the next numbers. */
    public ChangeNumbers next(long count) {
        ActTime now = time.actTime();
        log.advance(count, now.log());
        LogPosition position = log.position();
        time.advanceTo(position.at());
        return new ChangeNumbers(position.number() - count, position.number(), now.withLog(position.at()));
    }

    /**
     * Writes rows, and publishes one event for them.
     *
     * @param numbers the numbers that were taken for the rows; some may stay unused
     * @param feeds the changed feeds; see {@link ChangeEvent}
     */
    public void write(ChangeNumbers numbers, List<Change> changes, Map<FeedKey, Long> feeds) {
        if (!changes.isEmpty()) {
            log.saveAll(changes);
        }
        events.publishEvent(new ChangeEvent(feeds, numbers.after(), numbers.last(), changes));
    }

    /** Writes rows of articles whose numbers an earlier act has reserved. */
    public void writeReserved(List<Change> changes, Map<FeedKey, Long> feeds) {
        write(new ChangeNumbers(0, 0, time.actTime()), changes, feeds);
    }

    /**
     * Writes an act that may change every feed, such as another name of a section.
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
     * Writes an act by which the server itself files articles in one feed.
     *
     * @param filing files them under the number of the act, and returns the changed feeds
     */
    public void writeFiling(FeedKey feed, LongFunction<Map<FeedKey, Long>> filing) {
        write(Act.FILE, Change.SERVER, feed.value(), filing);
    }

    /**
     * Writes an act upon a partner.
     *
     * @param name the partner
     * @param changed does what the act changes, under its number, and returns the changed feeds
     */
    public void writePartner(String submitter, String name, LongFunction<Map<FeedKey, Long>> changed) {
        write(Act.PARTNER, submitter, name, changed);
    }

    private void write(Act act, String submitter, String text, LongFunction<Map<FeedKey, Long>> changed) {
        ChangeNumbers numbers = next(1);
        Map<FeedKey, Long> feeds = changed.apply(numbers.last());
        Instant now = numbers.time().log();
        write(numbers, List.of(new Change(numbers.last(), null, act, now, submitter, text)), feeds);
    }
}
