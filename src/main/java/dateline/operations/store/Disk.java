package dateline.operations.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The disk of a folder, and whether it has free space. The space is measured a few times in a second at most. After a
 * shortage it has to be a little more than the reserve before the disk counts as having space again.
 */
final class Disk {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");
    private static final long INTERVAL = Duration.ofMillis(200).toNanos();

    /** How long writes wait after one has failed although the disk seemed to have space: a quota may be the reason. */
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private static final int MAX_SHARE = 8;
    private static final int MARGIN = 4;

    private final Path folder;
    private final long reserve;
    private final LongSupplier nanos;
    private boolean hasSpace = true;
    private long nextMeasurement;

    /** @param nanos a clock that only goes forward */
    Disk(Path folder, long reserve, LongSupplier nanos) {
        this.folder = folder.toAbsolutePath();
        this.reserve = reserve;
        this.nanos = nanos;
        this.nextMeasurement = nanos.getAsLong();
    }

    synchronized boolean hasSpace() {
        if (nanos.getAsLong() - nextMeasurement >= 0) {
            nextMeasurement = nanos.getAsLong() + INTERVAL;
            update(measure());
        }
        return hasSpace;
    }

    /** Notes that a write has found no free space. */
    synchronized void ranOut() {
        nextMeasurement = nanos.getAsLong() + PAUSE;
        update(false);
    }

    private void update(boolean now) {
        if (hasSpace && !now) {
            LOG.warn(
                    "The disk of {} is full except for the reserve: until there is free space, writes are answered with 507"
                            + " and scheduled work waits; stored articles are still served",
                    folder);
        } else if (!hasSpace && now) {
            LOG.info("The disk of {} has free space again: writes are accepted", folder);
        }
        hasSpace = now;
    }

    private boolean measure() {
        try {
            FileStore disk = Files.getFileStore(existing(folder));
            long total = disk.getTotalSpace();
            long needed = Math.min(reserve, total / MAX_SHARE);
            return total <= 0 || disk.getUsableSpace() >= (hasSpace ? needed : needed + needed / MARGIN);
        } catch (IOException e) {
            // Writes will show whether there is space.
            return true;
        }
    }

    private static Path existing(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }
}
