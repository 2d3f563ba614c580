package dateline.operations;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory of the embedded store and the first key; only its owner can look into it. */
final class DataDirectory {
    private DataDirectory() {}

    /** Makes it where it is missing. An existing one keeps its permissions. */
    static void make(Path data) throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(data);
        }
    }
}
