package dateline.access;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes tokens, takes them back, and knows whose a presented one is. The store keeps their hashes only. */
@Singleton
public final class Keyring {
    private static final String PREFIX = "dl_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tokens tokens;
    private final InstantSource clock;

    Keyring(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A token that has just been made.
     *
     * @param token what is stored
     * @param secret the whole of it, as it is presented; told once
     */
    public record Minted(Token token, String secret) {}

    /** Makes a token without storing it. */
    Minted mint(String name, Scopes scopes, @Nullable Instant expires) {
        String id = HexFormat.of().formatHex(random(6));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Token token = new Token(id, name, Token.hash(secret), scopes.text(), now, expires, null);
        return new Minted(token, PREFIX + id + "_" + secret);
    }

    /** Makes and stores a token. */
    public Minted create(String name, Scopes scopes, @Nullable Instant expires) {
        Minted minted = mint(name, scopes, expires);
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
            tokens.update(token.revokedAt(clock.instant().truncatedTo(ChronoUnit.MICROS)));
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
            throw refused("The token is not known here.");
        }
        if (token.revoked() != null) {
            throw refused(
                    "The token \"" + token.name() + "\" was revoked at " + token.revoked() + ": ask for another.");
        }
        if (token.expires() != null && !token.expires().isAfter(clock.instant())) {
            throw refused("The token \"" + token.name() + "\" expired at " + token.expires() + ": ask for another.");
        }
        return new Caller(token.name(), token.allScopes());
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemKind.NO_TOKEN, detail);
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
