package dateline.operations.availability;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks the store twice a second whether it answers. It has a thread of its own: those of other work may all be waiting for
 * the store.
 */
@Singleton
public final class StoreCheck {
    private static final long INTERVAL_MILLIS = 500;
    private static final int MAX_SECONDS = 1;
    private static final int ATTEMPTS = 2;

    /** The embedded store fails or answers; only another machine can say nothing at all. */
    private static final String REMOTE = "jdbc:postgresql:";

    private final StoreAvailability availability;
    private final StoreSilence silence = new StoreSilence(System::nanoTime);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-check").factory());

    StoreCheck(StoreAvailability availability) {
        this.availability = availability;
    }

    /**
     * Begins to check a store, and guards its connections with the results.
     *
     * @param wait how long a request waits for a connection while all are in use
     */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the thread
    public StoreConnections guard(HikariDataSource pool, Duration wait) {
        thread.scheduleWithFixedDelay(() -> check(pool), INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return new StoreConnections(pool, availability, silence, wait);
    }

    private void check(HikariDataSource pool) {
        if (pool.isClosed()) {
            return;
        }
        boolean remote = isRemote(pool);
        if (remote) {
            availability.checkBegins();
        }
        try {
            boolean answers = false;
            // One connection may be broken although the store answers.
            for (int i = 0; i < ATTEMPTS && !answers; i++) {
                answers = answers(pool);
            }
            ended(answers);
        } catch (SQLException | RuntimeException e) {
            if (!isBusy(pool)) {
                ended(false);
            } else if (remote && silence.isSince(StoreSilence.BUSY)) {
                ended(StoreSilence.answersAnew(pool));
            } else {
                availability.checkEnded();
            }
        }
        if (remote) {
            silence.endConnections();
        }
    }

    /** Whether the store is on another machine. */
    static boolean isRemote(HikariDataSource pool) {
        return pool.getJdbcUrl().startsWith(REMOTE);
    }

    private void ended(boolean answers) {
        if (answers) {
            silence.answered();
        }
        availability.checkEnded(answers);
    }

    private static boolean answers(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean valid = connection.isValid(MAX_SECONDS);
            if (!valid) {
                pool.evictConnection(connection);
            }
            return valid;
        }
    }

    /** Whether all connections are in use, so that there was none for the check. */
    private static boolean isBusy(HikariDataSource pool) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return state != null && state.getActiveConnections() >= pool.getMaximumPoolSize();
    }

    @PreDestroy
    void end() {
        // An interrupt could close a file of the embedded store.
        thread.shutdown();
    }
}
