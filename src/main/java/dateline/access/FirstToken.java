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

/** The first token, for everything: with it the others are made. It lies in a file that only the owner can read. */
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
     * Makes the first token when the store has none.
     *
     * @return the file it was written to; empty when there was a token already
     * @throws IOException when the file can't be written; no token is stored then
     */
    public Optional<Path> first(Path data) throws IOException {
        if (tokens.count() > 0) {
            return Optional.empty();
        }
        TokenRegistry.NewToken minted = registry.mint("first writer", new Scopes(Set.of(Scope.ADMIN.word())), null);
        Path file = write(data.resolve(FILE), minted.secret() + "\n");
        tokens.save(minted.token());
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
