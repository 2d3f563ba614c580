package dateline.access;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first token, with the scope admin, which creates the others. It is in a file that only the owner can read. */
@Singleton
public final class FirstToken {
    /** The name of the file in the data directory. */
    public static final String FILE = "writer-token";

    /** The name of a token that the operator has made on the machine itself. */
    public static final String RESET = "token reset";

    private final TokenRegistry registry;
    private final Tokens tokens;
    private @Nullable String createdNow;

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
        Path file = TokenFile.write(data, first.secret());
        tokens.save(first.token());
        createdNow = first.token().id();
        return Optional.of(file);
    }

    /** The id of the first token, when this start of the server has created it. */
    public Optional<String> createdNow() {
        return Optional.ofNullable(createdNow);
    }

    /**
     * Creates another such token, for an operator who has lost all others. These stay valid.
     *
     * @param data the data directory
     * @return the file with the token
     * @throws IOException when the file cannot be written
     */
    public Path reset(Path data) throws IOException {
        TokenRegistry.NewToken made = registry.create(RESET, new Scopes(Set.of(Scope.ADMIN.word())), null);
        return TokenFile.write(data, made.secret());
    }
}
