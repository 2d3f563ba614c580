package dateline.article.act;

import dateline.article.log.Act;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.article.log.Counter;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Writes down what may show in every feed, since the names of sections and agencies do. */
@Singleton
public final class ReferenceActWriter {
    private final ChangeLog log;
    private final Counter counter;
    private final ApplicationEventPublisher<ReferenceChange> announcements;

    ReferenceActWriter(ChangeLog log, Counter counter, ApplicationEventPublisher<ReferenceChange> announcements) {
        this.log = log;
        this.counter = counter;
        this.announcements = announcements;
    }

    /** A row of the change log, within the caller's transaction; from now on the caller holds the counter. */
    public Instant write(Act act, String writer, String what) {
        Counter.Taken taken = counter.take(1);
        Instant now = taken.moment().log();
        log.saveAll(List.of(new Change(taken.last(), null, act, now, writer, what)));
        announcements.publishEvent(new ReferenceChange(taken.last()));
        return now;
    }
}
