package dateline.access;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The file of the first token. Only its owner can read it. An existing file is renamed, never overwritten. */
public final class TokenFile {
    private TokenFile() {}

    /**
     * Writes a token to the file in a data directory. An existing file gets a number after its name.
     *
     * @param secret the whole token as clients send it
     * @return the file
     * @throws IOException when it can't be written; an existing file has its name then
     */
    public static Path write(Path data, String secret) throws IOException {
        Path file = data.resolve(FirstToken.FILE);
        Path part = data.resolve(FirstToken.FILE + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, ownerOnly());
        Files.writeString(part, secret + "\n");
        if (Files.exists(file)) {
            Files.move(file, unused(file));
        }
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path unused(Path file) {
        int number = 1;
        while (Files.exists(file.resolveSibling(FirstToken.FILE + "." + number))) {
            number++;
        }
        return file.resolveSibling(FirstToken.FILE + "." + number);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
