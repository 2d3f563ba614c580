package dateline.operations.marker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that takes the place of another one at once, so that also after a loss of power there is either the old one or the
 * whole new one.
 */
public final class DurableReplacement {
    private DurableReplacement() {}

    /** Moves a complete file, in the same directory, to the place of another. */
    public static void replace(Path file, Path complete) throws IOException {
        try (FileChannel written = FileChannel.open(complete, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** Writes the names in a directory to the disk. Systems that can't open a directory write them by themselves. */
    private static void force(Path directory) {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException e) {
            // Nothing else can be done there.
        }
    }
}
