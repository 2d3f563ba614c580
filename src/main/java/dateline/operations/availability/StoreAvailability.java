package dateline.operations.availability;

import dateline.article.log.StoreState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the store answers, as the last check has found. A check that does not end counts as a failure, so that nobody
 * has to wait for it.
 */
@Singleton
public final class StoreAvailability implements StoreState {
    private static final long LONGEST_CHECK = Duration.ofMillis(1_500).toNanos();

    private final LongSupplier nanos;
    private volatile boolean failed;
    private volatile boolean checking;
    private volatile long checkBegan;

    @Inject
    StoreAvailability() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    StoreAvailability(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public boolean isAway() {
        return failed || (checking && nanos.getAsLong() - checkBegan > LONGEST_CHECK);
    }

    /** Notes that a check begins. */
    void checkBegins() {
        checkBegan = nanos.getAsLong();
        checking = true;
    }

    /** Notes the result of a check. */
    void checkEnded(boolean answers) {
        checking = false;
        failed = !answers;
    }

    /** Notes that a check has ended without a result, because all connections were in use. */
    void checkEnded() {
        checking = false;
    }

    /** Notes that no connection could be made, which the next check may find otherwise. */
    void connectionFailed() {
        failed = true;
    }
}
