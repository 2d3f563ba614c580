package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.Change;
import dateline.article.ChangeLog;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes down what may show in every feed, since the names of sections and agencies do. */
@Singleton
final class GeneralActs {
    private final ChangeLog log;
    private final ApplicationEventPublisher<GeneralChange> announcements;
    private final InstantSource clock;

    GeneralActs(ChangeLog log, ApplicationEventPublisher<GeneralChange> announcements, InstantSource clock) {
        this.log = log;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** A row of the change log, within the caller's transaction; from now on the caller holds the counter. */
    Instant write(Act act, String writer, String what) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        log.advance(1);
        long number = log.last();
        log.saveAll(List.of(new Change(number, null, act, now, writer, what)));
        announcements.publishEvent(new GeneralChange(number));
        return now;
    }
}
