package dateline.operations.store;

import java.io.File;
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
        // A FileStore would read the list of all mounted disks each time.
        File existing = existing();
        long total = existing.getTotalSpace();
        long needed = Math.min(reserve, total / MAX_SHARE);
        // When it is not known, writes will show whether there is space.
        return total <= 0 || existing.getUsableSpace() >= (hasSpace ? needed : needed + needed / MARGIN);
    }

    private File existing() {
        File existing = folder.toFile();
        while (!existing.exists() && existing.getParentFile() != null) {
            existing = existing.getParentFile();
        }
        return existing;
    }
}
