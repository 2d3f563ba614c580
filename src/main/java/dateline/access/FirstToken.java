package dateline.access;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The first token, with the scope admin, which creates the others. It is in a file that only the owner can read. */
@Singleton
public final class FirstToken {
    /** The name of the file in the data directory. */
    public static final String FILE = "writer-token";

    private final TokenRegistry registry;
    private final Tokens tokens;

    FirstToken(TokenRegistry registry, Tokens tokens) {
        this.registry = registry;
        this.tokens = tokens;
    }

    /**
     * Creates the first token when the store has none.
     *
     * @param data the data directory
     * @return the file with the token; empty when the store has a token already
     * @throws IOException when the file cannot be written; no token is stored then
     */
    public Optional<Path> create(Path data) throws IOException {
        if (tokens.count() > 0) {
            return Optional.empty();
        }
        TokenRegistry.NewToken first = registry.make("first writer", new Scopes(Set.of(Scope.ADMIN.word())), null);
        Path file = write(data.resolve(FILE), first.secret() + "\n");
        tokens.save(first.token());
        return Optional.of(file);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        return Files.writeString(file, text);
    }
}
