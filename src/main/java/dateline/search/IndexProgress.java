package dateline.search;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How far the search index of this node is behind the stored articles. */
@Singleton
public final class IndexProgress {
    private final InstantSource clock;
    private volatile Instant complete;

    IndexProgress(InstantSource clock) {
        this.clock = clock;
        this.complete = clock.instant();
    }

    /**
     * The time since the index last had every change, or since the start if it never had. A few seconds are normal, since
     * the index is updated in intervals; before a search it is updated at once.
     */
    public Duration lag() {
        Duration since = Duration.between(complete, clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    void complete() {
        complete = clock.instant();
    }
}
