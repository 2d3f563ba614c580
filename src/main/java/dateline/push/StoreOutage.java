package dateline.push;

import dateline.problem.StoreFailure;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedRunnable;
import java.time.Duration;

/**
 * An outage of the store, such as a restart of PostgreSQL. What a node has claimed would otherwise wait for the end of its
 * claim, and what was acknowledged would be told once more.
 */
public final class StoreOutage {
    /** Shorter than any claim has left after what was claimed for. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final RetryPolicy<Object> UNTIL_ITS_END = RetryPolicy.builder()
            .handleIf(StoreFailure::isIn)
            .withDelay(Duration.ofMillis(200))
            .withMaxRetries(-1)
            .withMaxDuration(LONGEST)
            .build();

    private StoreOutage() {}

    /** Acts on the store, again and again while it is away; the last failure is thrown. */
    public static void outlast(CheckedRunnable act) {
        Failsafe.with(UNTIL_ITS_END).run(act);
    }
}
