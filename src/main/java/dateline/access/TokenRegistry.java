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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates and checks tokens. The store has only their hashes. They expire by the time of the change log, so a
 * clock that is set back makes no expired token valid.
 */
@Singleton
public final class TokenRegistry {
    private static final String PREFIX = "dl_";
    private static final String UNKNOWN =
            "The token is unknown: check its spelling, or ask the operator of the server for a new one.";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** It is compared when there is no such token. */
    private static final Token NOBODY =
            NewToken.of("", new Scopes(Set.of()), Instant.EPOCH, null).token();

    private final Tokens tokens;
    private final LogTime time;

    TokenRegistry(Tokens tokens, LogTime time) {
        this.tokens = tokens;
        this.time = time;
    }

    /**
     * A new token.
     *
     * @param token the token as it is stored
     * @param secret the whole token as clients send it; it is not stored
     */
    public record NewToken(Token token, String secret) {
        /** Makes a token with a random id and secret. */
        public static NewToken of(String name, Scopes scopes, Instant created, @Nullable Instant expires) {
            String id = HexFormat.of().formatHex(random(6));
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
            Token token = new Token(id, name, Token.hash(secret), scopes.text(), created, expires, null);
            return new NewToken(token, PREFIX + id + "_" + secret);
        }
    }

    /** Makes a token without storing it. */
    NewToken make(String name, Scopes scopes, @Nullable Instant expires) {
        return NewToken.of(name, scopes, time.now(), expires);
    }

    /** Creates and stores a token. */
    public NewToken create(String name, Scopes scopes, @Nullable Instant expires) {
        NewToken created = make(name, scopes, expires);
        tokens.save(created.token());
        return created;
    }

    /** All tokens, also those that are not valid any more. */
    public List<Token> all() {
        return tokens.listOrderByCreated();
    }

    /** The token with an id. */
    public Optional<Token> find(String id) {
        return tokens.findById(id);
    }

    /** The tokens of a partner, also those that are not valid any more, the oldest first. */
    public List<Token> ofPartner(String name) {
        return tokens.findByScopesOrderByCreated(Scopes.ofPartner(name).text());
    }

    /** The token that a secret belongs to, while it is valid. An unknown one and a wrong one take the same time. */
    public Optional<Token> valid(String sent) {
        return known(sent).filter(this::isValid);
    }

    /** Whether a token is neither revoked nor past its end. */
    public boolean isValid(Token token) {
        return problem(token).isEmpty();
    }

    /** The id in a token as clients send it. */
    public static String id(String sent) {
        return sent.split("_", 3)[1];
    }

    /** Whether a token is valid now. */
    public boolean isValid(String id) {
        return find(id).filter(this::isValid).isPresent();
    }

    private Optional<Token> known(String sent) {
        String[] parts = sent.split("_", 3);
        boolean possible = parts.length == 3 && sent.startsWith(PREFIX) && parts[1].length() <= 40;
        Token stored = tokens.findById(possible ? parts[1] : "").orElse(null);
        boolean right = (stored == null ? NOBODY : stored).hasSecret(possible ? parts[2] : "");
        return stored != null && right ? Optional.of(stored) : Optional.empty();
    }

    /** The caller with a token; throws a 401 when the token is not valid. */
    public Caller caller(String sent) {
        Token token = known(sent).orElseThrow(() -> new ProblemException(ProblemKind.NO_TOKEN, UNKNOWN));
        problem(token).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        return new Caller(token.id(), token.name(), token.allScopes());
    }

    /** The caller with the token that has an id, while the token is valid. */
    public Optional<Caller> callerWith(String id) {
        return find(id).filter(this::isValid).map(token -> new Caller(token.id(), token.name(), token.allScopes()));
    }

    /**
     * The problem with a caller's token. Long imports and exports check it before each step.
     *
     * @return a 401 that says why the token is not valid any more; empty while it is valid
     */
    public Optional<Problem> problem(Caller caller) {
        return tokens.findById(caller.token())
                .map(this::problem)
                .orElseGet(() -> Optional.of(Problem.of(ProblemKind.NO_TOKEN, UNKNOWN)));
    }

    /** Whether a date of expiry is not in the future. */
    public boolean isPast(Instant expires) {
        return !expires.isAfter(time.now());
    }

    private Optional<Problem> problem(Token token) {
        String reason = null;
        if (token.revoked() != null) {
            reason = "was revoked at " + token.revoked();
        } else if (token.expires() != null && isPast(token.expires())) {
            reason = "expired at " + token.expires();
        }
        return Optional.ofNullable(reason)
                .map(text -> Problem.of(
                        ProblemKind.NO_TOKEN, "The token \"" + token.name() + "\" " + text + ": ask for another."));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
