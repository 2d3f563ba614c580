package dateline.operations.compaction;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;

/**
 * The file of the open embedded store. Each commit appends a chunk of pages, and pages of earlier chunks become obsolete.
 * H2 would compact the file in a thread of its own, but it has none when each commit is written at once.
 */
final class StoreFile {
    /**
     * What one step moves at most; writers wait while it does. With less than some chunks' length, a step moves the same
     * small chunks again and again, and the file does not become shorter.
     */
    static final int STEP = 16 << 20;

    /** The part of the file that chunks take after it was made shorter, in percent. */
    private static final int FILE_FILLED = 90;

    private static final int PERCENT = 100;

    /** Chunks that are used to this part of what others are come first, however young they are. */
    private static final double MUCH_EMPTIER = 0.67;

    private final MVStore store;
    private final RandomAccessStore file;
    private MVStore.@Nullable TxCounter kept;
    private long secured = -1;

    private StoreFile(MVStore store, RandomAccessStore file) {
        this.store = store;
        this.file = file;
    }

    /** The file of a connection's store; null when the store is not in a file of this process. */
    static @Nullable StoreFile of(Connection connection) throws SQLException {
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            return null;
        }
        MVStore store = session.getDatabase().getStore().getMvStore();
        return store.getFileStore() instanceof RandomAccessStore file ? new StoreFile(store, file) : null;
    }

    /** Whether both are of one opening of the store. */
    boolean isSame(StoreFile other) {
        return store == other.store;
    }

    boolean isOpen() {
        return !store.isClosed();
    }

    /** A number that grows with each commit. */
    long version() {
        return store.getCurrentVersion();
    }

    long bytes() {
        return file.size();
    }

    /** Used bytes in percent of the file. */
    int filled() {
        return chunksFilled() * file.getFillRate() / PERCENT;
    }

    /** Used bytes in percent of those that chunks take. */
    int chunksFilled() {
        return file.getChunksFillRate();
    }

    /** Makes space free as soon as it is obsolete and {@link #secure} allows it, not 45 seconds after it was written. */
    void freeEarly() {
        store.setRetentionTime(0);
    }

    /**
     * Forces what was committed to the disk. Only what became obsolete before that is overwritten later, so that a power
     * cut finds the whole store as it was at the last call, or a later one.
     */
    void secure() {
        if (secured == version()) {
            return;
        }
        MVStore.TxCounter next = store.registerVersionUsage();
        // Waits until a commit that has begun is written.
        store.executeFilestoreOperation(() -> {});
        store.sync();
        release();
        kept = next;
        secured = next.version;
    }

    /** Ends the protection by {@link #secure}. */
    void release() {
        MVStore.TxCounter earlier = kept;
        kept = null;
        if (earlier != null) {
            store.deregisterVersionUsage(earlier);
        }
    }

    /**
     * Moves chunks to free space, which makes the file shorter. When that does not help, it also writes the used pages of
     * some chunks again that are emptier than others, so that their space becomes free. Moving costs what it moves; writing
     * pages again also writes the pages above them, so that it makes other pages obsolete. Returns whether there was
     * something to do.
     *
     * @param target the part of the chunks that is used afterwards, in percent
     */
    boolean compact(int target) {
        boolean isLoose = file.getFillRate() < FILE_FILLED;
        if (isLoose) {
            long before = bytes();
            file.compactMoveChunks(FILE_FILLED, STEP, store);
            if (bytes() < before) {
                return true;
            }
        }
        int filled = chunksFilled();
        if (filled < target
                && (SparseChunks.rewrite(store, file, (int) (filled * MUCH_EMPTIER), STEP)
                        || SparseChunks.rewrite(store, file, filled, STEP))) {
            store.commit();
            return true;
        }
        return isLoose;
    }
}
