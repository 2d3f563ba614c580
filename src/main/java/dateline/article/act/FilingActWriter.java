package dateline.article.act;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedsChanged;
import dateline.article.log.Act;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.article.log.Counter;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Writes down what the server itself files in one feed, and tells of it. */
@Singleton
public final class FilingActWriter {
    private final ChangeLog log;
    private final Counter counter;
    private final ApplicationEventPublisher<FeedsChanged> announcements;

    FilingActWriter(ChangeLog log, Counter counter, ApplicationEventPublisher<FeedsChanged> announcements) {
        this.log = log;
        this.counter = counter;
        this.announcements = announcements;
    }

    /**
     * A row of the change log, within the caller's transaction; from now on the caller holds the counter.
     *
     * @param filing does it under the number of the act, and returns the feeds that it has changed
     */
    public void write(FeedKey feed, LongFunction<Map<FeedKey, Long>> filing) {
        Counter.Taken taken = counter.take(1);
        long number = taken.last();
        Map<FeedKey, Long> touched = filing.apply(number);
        log.saveAll(List.of(new Change(number, null, Act.FILE, taken.moment().log(), Change.ITSELF, feed.value())));
        announcements.publishEvent(new FeedsChanged(touched, number - 1, number));
    }
}
