package dateline.ingest.source.folder;

import dateline.ingest.source.SourceSettings;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where folders may be watched: in the inbox of the data directory, and in the directories of a setting. */
@Singleton
final class FolderPlaces {
    private final Path inbox;
    private final List<Path> roots;

    FolderPlaces(@Value("${dateline.data}") String data, SourceSettings settings) {
        this.inbox = Path.of(data).toAbsolutePath().normalize().resolve("inbox");
        this.roots = Stream.concat(
                        Stream.of(inbox),
                        settings.folders().stream()
                                .map(Path::of)
                                .map(Path::toAbsolutePath)
                                .map(Path::normalize))
                .toList();
    }

    /**
     * The path of a folder.
     *
     * @param name of the source, whose folder in the inbox is the default
     * @throws IllegalArgumentException when no folder may be watched there; the message says where
     */
    Path accepted(String name, @Nullable String address) {
        if (address == null) {
            return inbox.resolve(name);
        }
        try {
            Path path = Path.of(address);
            Path whole =
                    path.isAbsolute() ? path.normalize() : inbox.resolve(path).normalize();
            if (isIn(whole, roots)) {
                return whole;
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("it is not a path", e);
        }
        throw new IllegalArgumentException("a folder must be in the inbox of the data directory, or in a directory that"
                + " dateline.sources.folders names: send a path in one of them, or none");
    }

    /**
     * Checks that a folder is where it seems to be, and may be watched still.
     *
     * @throws IOException when it may not
     */
    void demandAllowed(Path folder) throws IOException {
        if (!isIn(folder, roots)) {
            throw new IOException("dateline.sources.folders does not name a directory that it is in");
        }
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        for (Path root : roots) {
            if (Files.exists(root) && isIn(real, List.of(root.toRealPath()))) {
                return;
            }
        }
        throw new IOException("it leads out of the directories that may be watched, by a symbolic link");
    }

    private static boolean isIn(Path path, List<Path> directories) {
        return directories.stream().anyMatch(root -> path.startsWith(root) && !path.equals(root));
    }
}
