package dateline.access;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The first key for writers. The store keeps its hash; the key itself lies in a file that only the owner can read. */
@Singleton
public final class WriterKey {
    /** The name of the file in the data directory. */
    public static final String FILE = "writer-token";

    private static final String PREFIX = "dl_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tokens tokens;
    private final InstantSource clock;

    WriterKey(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
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
        String id = HexFormat.of().formatHex(random(6));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        Path file = write(data.resolve(FILE), PREFIX + id + "_" + secret + "\n");
        tokens.save(new Token(id, "first writer", Token.hash(secret), clock.instant()));
        return Optional.of(file);
    }

    /** Whether a token is known; takes the same time for any secret. */
    boolean opens(String token) {
        String[] parts = token.split("_", 3);
        if (parts.length < 3 || !token.startsWith(PREFIX) || parts[1].length() > 40) {
            return false;
        }
        return tokens.findById(parts[1])
                .map(known -> known.isOpenedBy(parts[2]))
                .orElse(false);
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

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
