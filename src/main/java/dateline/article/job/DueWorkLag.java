package dateline.article.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How late the publications and expiries are that the server has not carried out yet. */
@Singleton
public final class DueWorkLag {
    private final InstantSource clock;
    private volatile @Nullable Instant outstanding;

    DueWorkLag(InstantSource clock) {
        this.clock = clock;
    }

    /** Zero while nothing is outstanding. */
    public Duration now() {
        Instant due = outstanding;
        return due == null ? Duration.ZERO : Duration.between(due, clock.instant());
    }

    /** Notes the time of the earliest work that is due; null when none is. */
    void earliest(@Nullable Instant due) {
        outstanding = due;
    }
}
