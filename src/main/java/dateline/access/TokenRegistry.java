package dateline.access;

import dateline.article.log.LogTime;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens, takes them back, and knows whose a presented one is. The store keeps their hashes only. They end by the
 * time of the log: a clock that is set back opens nothing again.
 */
@Singleton
public final class TokenRegistry {
    private static final String PREFIX = "dl_";
    private static final String UNKNOWN =
            "The token is not known here: look for a slip in it, or ask who runs the server for another.";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tokens tokens;
    private final LogTime time;

    TokenRegistry(Tokens tokens, LogTime time) {
        this.tokens = tokens;
        this.time = time;
    }

    /**
     * A token that has just been made.
     *
     * @param token what is stored
     * @param secret the whole of it, as it is presented; told once
     */
    public record NewToken(Token token, String secret) {}

    /** Makes a token without storing it. */
    NewToken mint(String name, Scopes scopes, @Nullable Instant expires) {
        String id = HexFormat.of().formatHex(random(6));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        Token token = new Token(id, name, Token.hash(secret), scopes.text(), time.now(), expires, null);
        return new NewToken(token, PREFIX + id + "_" + secret);
    }

    /** Makes and stores a token. */
    public NewToken create(String name, Scopes scopes, @Nullable Instant expires) {
        NewToken minted = mint(name, scopes, expires);
        tokens.save(minted.token());
        return minted;
    }

    /** All tokens, those that are no longer valid too. */
    public List<Token> all() {
        return tokens.listOrderByCreated();
    }

    /** A token by its id. */
    public Optional<Token> find(String id) {
        return tokens.findById(id);
    }

    /** Takes a token back, at once and for good. */
    public void revoke(Token token) {
        if (token.revoked() == null) {
            tokens.update(token.revokedAt(time.now()));
        }
    }

    /** Whose a presented token is. */
    Caller caller(String presented) {
        String[] parts = presented.split("_", 3);
        Token token = parts.length < 3 || !presented.startsWith(PREFIX) || parts[1].length() > 40
                ? null
                : tokens.findById(parts[1])
                        .filter(known -> known.isOpenedBy(parts[2]))
                        .orElse(null);
        if (token == null) {
            throw new ProblemException(ProblemKind.NO_TOKEN, UNKNOWN);
        }
        ended(token).ifPresent(end -> {
            throw new ProblemException(end);
        });
        return new Caller(token.id(), token.name(), token.allScopes());
    }

    /**
     * What has become of the token that a caller came with. Work that takes long asks before each of its steps.
     *
     * @return a 401 that says how it ended; empty while it is good
     */
    public Optional<Problem> ended(Caller caller) {
        return tokens.findById(caller.token())
                .map(this::ended)
                .orElseGet(() -> Optional.of(Problem.of(ProblemKind.NO_TOKEN, UNKNOWN)));
    }

    /** Whether it would be at an end at once. */
    public boolean isPast(Instant expires) {
        return !expires.isAfter(time.now());
    }

    private Optional<Problem> ended(Token token) {
        String how = null;
        if (token.revoked() != null) {
            how = "was revoked at " + token.revoked();
        } else if (token.expires() != null && isPast(token.expires())) {
            how = "expired at " + token.expires();
        }
        return how == null
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemKind.NO_TOKEN, "The token \"" + token.name() + "\" " + how + ": ask for another."));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
