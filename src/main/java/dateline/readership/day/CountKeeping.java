package dateline.readership.day;

import dateline.problem.StoreFailure;
import dateline.readership.Readership;
import dateline.readership.ReadershipSettings;
import dateline.readership.count.CountingDay;
import dateline.readership.count.DayCounts;
import dateline.readership.count.PollSheet;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what was counted, every minute on the minute, so that a day begins with new sheets. The counts of a minute are stored
 * at the end of the next one. While the store is away, the sheets stay open: nothing is lost, and nothing grows.
 */
@Singleton
public final class CountKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(CountKeeping.class);

    /** After this time no node has anything to store for the day before. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final Readership readership;
    private final ReadershipSettings settings;
    private final DayBeginning beginning;
    private final DayStore store;
    private final InstantSource clock;
    /** Taken away, and perhaps still being written on. */
    private List<PollSheet> leaving = List.of();

    private final Deque<DayCounts> waiting = new ArrayDeque<>();

    /** The first day that this node has not ended yet. */
    private LocalDate ended = LocalDate.MIN;

    CountKeeping(
            Readership readership,
            ReadershipSettings settings,
            DayBeginning beginning,
            DayStore store,
            InstantSource clock) {
        this.readership = readership;
        this.settings = settings;
        this.beginning = beginning;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(cron = "0 * * * * *")
    synchronized void keep() {
        try {
            storeLeaving();
            if (readership.isCounting()) {
                leaving = readership.take(day());
            }
            endDays();
        } catch (RuntimeException e) {
            if (!StoreFailure.isIn(e)) {
                LOG.warn("The counts of readers could not be stored", e);
            }
        }
    }

    /** Stores everything that was counted so far. */
    public void storeAll() {
        keep();
        keep();
    }

    @EventListener
    void stop(ShutdownEvent event) {
        storeAll();
    }

    private void storeLeaving() {
        if (waiting.isEmpty()) {
            waiting.addAll(DayCounts.of(leaving));
            leaving = List.of();
        }
        while (!waiting.isEmpty()) {
            DayCounts counts = waiting.getFirst();
            try {
                Map<String, Long> more = store.add(counts);
                waiting.stream()
                        .filter(whole -> whole.isWhole()
                                && !counts.isWhole()
                                && whole.day().equals(counts.day()))
                        .forEach(whole -> whole.declared(more));
            } catch (RuntimeException e) {
                if (StoreFailure.isIn(e)) {
                    throw e;
                }
                LOG.warn(
                        "The readers of {} of a minute could not be stored",
                        counts.topic().value(),
                        e);
            }
            waiting.removeFirst();
        }
    }

    private CountingDay day() {
        CountingDay current = readership.day();
        return current.date().equals(on(clock.instant())) ? current : beginning.today();
    }

    /** Ends the days before, and deletes old ones, once a day on each node. */
    private void endDays() {
        LocalDate today = on(clock.instant().minus(LATEST));
        if (today.isAfter(ended)) {
            store.end(today);
            store.forget(today.minusDays(settings.days()));
            ended = today;
        }
    }

    private static LocalDate on(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
