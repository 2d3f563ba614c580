package dateline.article.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How far behind the publications and expiries are that the server does at their time. */
@Singleton
public final class DueProgress {
    private final InstantSource clock;
    private final LongAdder failures = new LongAdder();
    private volatile @Nullable Instant earliest;

    DueProgress(InstantSource clock) {
        this.clock = clock;
    }

    /** The age of the oldest due act that is not done; zero when none is due. */
    public Duration lag() {
        Instant first = earliest;
        Instant now = clock.instant();
        return first == null || first.isAfter(now) ? Duration.ZERO : Duration.between(first, now);
    }

    /** Whether an act that is planned is due. */
    boolean isDue() {
        Instant first = earliest;
        return first != null && !first.isAfter(clock.instant());
    }

    /** The number of due acts that failed and were put off, since the start. */
    public long failures() {
        return failures.sum();
    }

    /** Notes the time of the earliest act that is planned; the lag is counted from it until the next one is noted. */
    void note(Optional<Instant> first) {
        earliest = first.orElse(null);
    }

    void fail() {
        failures.increment();
    }
}
