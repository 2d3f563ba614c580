package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.Change;
import dateline.article.ChangeLog;
import dateline.article.Counter;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Writes down what may show in every feed, since the names of sections and agencies do. */
@Singleton
final class GeneralActs {
    private final ChangeLog log;
    private final Counter counter;
    private final ApplicationEventPublisher<GeneralChange> announcements;

    GeneralActs(ChangeLog log, Counter counter, ApplicationEventPublisher<GeneralChange> announcements) {
        this.log = log;
        this.counter = counter;
        this.announcements = announcements;
    }

    /** A row of the change log, within the caller's transaction; from now on the caller holds the counter. */
    Instant write(Act act, String writer, String what) {
        Counter.Taken taken = counter.take(1);
        Instant now = taken.moment().log();
        log.saveAll(List.of(new Change(taken.last(), null, act, now, writer, what)));
        announcements.publishEvent(new GeneralChange(taken.last()));
        return now;
    }
}
