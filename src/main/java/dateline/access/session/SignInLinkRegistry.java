package dateline.access.session;

import dateline.access.Caller;
import dateline.access.TokenRegistry;
import dateline.article.log.LogTime;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Makes links that sign the holder of a token in, once and within a quarter of an hour. */
@Singleton
public final class SignInLinkRegistry {
    /** How long a link is valid. */
    public static final Duration VALID = Duration.ofMinutes(15);

    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignInLinks links;
    private final TokenRegistry tokens;
    private final LogTime time;

    SignInLinkRegistry(SignInLinks links, TokenRegistry tokens, LogTime time) {
        this.links = links;
        this.tokens = tokens;
        this.time = time;
    }

    /**
     * A new link.
     *
     * @param secret the last part of its address
     */
    public record NewLink(String secret, Instant ends) {}

    /** Makes a link for the holder of a token. Links that are over are deleted. */
    public NewLink create(String token) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = time.now();
        links.deleteEnded(now);
        SignInLink link = links.save(new SignInLink(SessionRegistry.digest(secret), token, now.plus(VALID)));
        return new NewLink(secret, link.ends());
    }

    /** The caller that a link signs in. The link can't be used again, also when two requests send it at once. */
    public Optional<Caller> use(String secret) {
        String id = SessionRegistry.digest(secret);
        return links.findById(id)
                .filter(link -> link.ends().isAfter(time.now()) && links.take(id) == 1)
                .flatMap(link -> tokens.callerWith(link.token()));
    }
}
