package dateline.access.session;

import dateline.access.Caller;
import dateline.access.TokenRegistry;
import dateline.article.log.LogTime;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Opens, finds and ends sessions. A session ends with its token, after a time without use, and after its longest time. A
 * secret is made here and never taken from a request, so nobody can make another person use a known one (session fixation).
 */
@Singleton
public final class SessionRegistry {
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_SECRET = 100;
    private static final int LONGEST_AGENT = 200;
    private static final int MOST_LISTED = 200;
    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sessions sessions;
    private final TokenRegistry tokens;
    private final SessionSettings settings;
    private final LogTime time;

    SessionRegistry(Sessions sessions, TokenRegistry tokens, SessionSettings settings, LogTime time) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.settings = settings;
        this.time = time;
    }

    /**
     * A session that is not over.
     *
     * @param secret the value of the cookie
     */
    public record OpenSession(Session session, String secret, Caller caller) {}

    /**
     * Opens a session.
     *
     * @param caller the holder of a valid token
     * @param agent the User-Agent of the browser
     * @param zone IANA name of the editor's time zone; null when it is not known
     */
    public OpenSession open(Caller caller, String agent, @Nullable String zone) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = time.now();
        Session session = new Session(
                digest(secret),
                caller.token(),
                agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)),
                null,
                zone,
                now,
                now,
                now.plus(settings.longest()));
        return new OpenSession(sessions.save(session), secret, caller);
    }

    /** The session with a secret, while it and its token are valid. */
    public Optional<OpenSession> find(String secret) {
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        Instant now = time.now();
        return sessions.findById(digest(secret))
                .filter(session -> isOpen(session, now))
                .flatMap(session -> tokens.callerWith(session.token())
                        .map(caller -> new OpenSession(used(session, now), secret, caller)));
    }

    /** Stores the language and the time zone of a session. */
    public void prefer(Session session, @Nullable String language, @Nullable String zone) {
        sessions.prefer(session.id(), language, zone);
    }

    /** The open sessions of a token, the newest first. */
    public List<Session> ofToken(String token) {
        return open(sessions.findByTokenOrderByCreatedDesc(token));
    }

    /** The newest open sessions of all tokens. */
    public List<Session> newest() {
        return open(sessions.newest(MOST_LISTED));
    }

    /** Ends a session on all nodes. */
    public void end(String id) {
        sessions.deleteById(id);
    }

    /** Deletes sessions that are over. */
    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void clean() {
        Instant now = time.now();
        sessions.deleteEnded(now, now.minus(settings.idle()));
    }

    private List<Session> open(List<Session> all) {
        Instant now = time.now();
        return all.stream().filter(session -> isOpen(session, now)).toList();
    }

    private boolean isOpen(Session session, Instant now) {
        return session.ends().isAfter(now)
                && session.used().plus(settings.idle()).isAfter(now);
    }

    private Session used(Session session, Instant now) {
        if (session.used().plus(PRECISION).isAfter(now)) {
            return session;
        }
        sessions.use(session.id(), now);
        return session.usedAt(now);
    }

    static String digest(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
