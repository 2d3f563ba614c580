package dateline.operations.compaction;

import dateline.article.act.DiskSpace;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreSettings;
import dateline.problem.StoreFailure;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compacts the file of the embedded store in small steps. While others write it does so only when much of the file is
 * obsolete; while nobody writes it makes the file small, until that does not help any more.
 */
@Singleton
public final class StoreCompaction {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCompaction.class);

    /** How long it works at a time; then others have as much time or more for themselves. */
    private static final long TURN = Duration.ofMillis(200).toNanos();

    private static final int FILLED_WHILE_BUSY = 70;
    private static final int FILLED_WHILE_QUIET = 80;
    private static final int CHUNKS_FILLED_WHILE_BUSY = 75;
    private static final int CHUNKS_FILLED_WHILE_QUIET = 88;
    private static final long WASTE_WHILE_BUSY = 16 << 20;
    private static final long WASTE_WHILE_QUIET = 1 << 20;

    /** Steps without effect after which it waits for the next commit, beside those that move the whole file once. */
    private static final int FRUITLESS_STEPS = 60;

    /** How often a file is passed over in which there was nothing to do, before it is looked at although it is the same. */
    private static final int PASSED_OVER = 9;

    private static final int PERCENT = 100;

    private final CompactionSettings settings;
    private final StoreAddress address;
    private final boolean isFile;
    private final DataSource store;
    private final DiskSpace diskSpace;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable StoreFile file;
    private long seen;
    private long least;
    private int fullest;
    private int fruitless;
    private int passedOver;
    private boolean done;
    private boolean working = true;

    StoreCompaction(CompactionSettings settings, StoreSettings store, DataSource source, DiskSpace diskSpace) {
        this.settings = settings;
        this.address = store.address();
        this.isFile = address.storeFile() != null;
        this.store = source;
        this.diskSpace = diskSpace;
    }

    /** Work during which nothing may be moved in the file. */
    public interface Work {
        void run() throws SQLException;
    }

    /** Does other work on the file; there is no compaction meanwhile. */
    public void pausedDuring(Work work) throws SQLException {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    @Scheduled(fixedDelay = "500ms", initialDelay = "5s")
    void run() {
        if (!settings.background() || !isFile || !turn.tryLock()) {
            return;
        }
        try {
            if (isAsItWas()) {
                return;
            }
            StoreFile open = diskSpace.forStore() ? open() : null;
            if (open != null) {
                open.secure();
                takeTurn(open);
            }
            working = true;
        } catch (SQLException | RuntimeException e) {
            // A failure of the store is logged once, elsewhere.
            if (working && !StoreFailure.isIn(e)) {
                LOG.warn("The store could not be compacted; trying again", e);
            }
            working = false;
        } finally {
            turn.unlock();
        }
    }

    /** Whether nothing was written since there was nothing to do. */
    private boolean isAsItWas() {
        StoreFile before = file;
        boolean same = done && before != null && before.isOpen() && before.version() == seen;
        passedOver = same && passedOver < PASSED_OVER ? passedOver + 1 : 0;
        return passedOver > 0;
    }

    private void takeTurn(StoreFile open) {
        boolean quiet = open.version() == seen;
        if (!quiet) {
            fruitless = 0;
            least = Long.MAX_VALUE;
            fullest = 0;
        }
        done = quiet;
        long begin = System.nanoTime();
        while (isWasteful(open, quiet)
                && fruitless < FRUITLESS_STEPS + open.bytes() / StoreFile.STEP
                && System.nanoTime() - begin < TURN) {
            done = false;
            if (!open.compact(quiet ? CHUNKS_FILLED_WHILE_QUIET : CHUNKS_FILLED_WHILE_BUSY)) {
                break;
            }
            // Only then the space of what was moved is free, so that the next step shows whether this one has helped.
            open.secure();
            fruitless = open.bytes() < least || open.chunksFilled() > fullest ? 0 : fruitless + 1;
            least = Math.min(least, open.bytes());
            fullest = Math.max(fullest, open.chunksFilled());
        }
        open.secure();
        seen = open.version();
    }

    private static boolean isWasteful(StoreFile open, boolean quiet) {
        int filled = open.filled();
        long waste = open.bytes() * (PERCENT - filled) / PERCENT;
        return quiet
                ? filled < FILLED_WHILE_QUIET && waste > WASTE_WHILE_QUIET
                : filled < FILLED_WHILE_BUSY && waste > WASTE_WHILE_BUSY;
    }

    /** H2 closes the store when it can't write, and opens it again later. */
    private @Nullable StoreFile open() throws SQLException {
        try (Connection connection =
                DelegatingDataSource.unwrapDataSource(store).getConnection()) {
            StoreFile now = StoreFile.of(connection);
            if (now == null || file == null || !file.isSame(now)) {
                file = now;
                if (now != null && !address.url().toUpperCase(Locale.ROOT).contains(";RETENTION_TIME=")) {
                    now.freeEarly();
                }
            }
            return file;
        }
    }

    @PreDestroy
    void stop() {
        turn.lock();
        try {
            if (file != null) {
                file.release();
            }
        } finally {
            turn.unlock();
        }
    }
}
