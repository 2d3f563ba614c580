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
    private static final long LOOK = Duration.ofMillis(200).toNanos();

    /** How long writes wait after one has failed although the disk seemed to have space: a quota may be the reason. */
    private static final long REST = Duration.ofSeconds(5).toNanos();

    private static final int SMALL = 8;
    private static final int MARGIN = 4;

    private final Path folder;
    private final long reserve;
    private final LongSupplier nanos;
    private boolean roomy = true;
    private long nextLook;

    /** @param nanos a clock that only goes forward */
    Disk(Path folder, long reserve, LongSupplier nanos) {
        this.folder = folder.toAbsolutePath();
        this.reserve = reserve;
        this.nanos = nanos;
        this.nextLook = nanos.getAsLong();
    }

    synchronized boolean isRoomy() {
        if (nanos.getAsLong() - nextLook >= 0) {
            nextLook = nanos.getAsLong() + LOOK;
            judge(look());
        }
        return roomy;
    }

    /** Notes that a write has found no free space. */
    synchronized void ranOut() {
        nextLook = nanos.getAsLong() + REST;
        judge(false);
    }

    private void judge(boolean now) {
        if (roomy && !now) {
            LOG.warn(
                    "The disk of {} is full but for the reserve: writes are answered 507 and scheduled work waits until"
                            + " there is room; what is stored is served",
                    folder);
        } else if (!roomy && now) {
            LOG.info("There is room again on the disk of {}: writes are taken", folder);
        }
        roomy = now;
    }

    private boolean look() {
        try {
            FileStore disk = Files.getFileStore(existing(folder));
            long total = disk.getTotalSpace();
            long needed = Math.min(reserve, total / SMALL);
            return total <= 0 || disk.getUsableSpace() >= (roomy ? needed : needed + needed / MARGIN);
        } catch (IOException e) {
            // Writes will show whether there is space.
            return true;
        }
    }

    private static Path existing(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
