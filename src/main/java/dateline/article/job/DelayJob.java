package dateline.article.job;

import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.Entitlements;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Files delayed articles under the feeds of entitlements at their time, so that time never changes a feed while it is read. */
@Singleton
final class DelayJob {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Entitlements entitlements;
    private final EntitlementJob entitlementJob;
    private final InstantSource clock;
    private Instant nextCheck = Instant.EPOCH;

    DelayJob(Entitlements entitlements, EntitlementJob entitlementJob, InstantSource clock) {
        this.entitlements = entitlements;
        this.entitlementJob = entitlementJob;
        this.clock = clock;
    }

    /** Checks all entitlements with a delay, once a second at most. */
    void check() {
        Instant now = clock.instant();
        if (now.isBefore(nextCheck)) {
            return;
        }
        nextCheck = now.plus(INTERVAL);
        for (Entitlement entitlement : entitlements.open()) {
            Instant upTo = now.minus(Duration.ofMinutes(entitlement.delay()));
            if (entitlement.delay() > 0 && entitlementJob.hasDue(entitlement, upTo)) {
                entitlementJob.fileDelayed(entitlement);
            }
        }
    }
}
