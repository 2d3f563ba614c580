package dateline.access.session;

import dateline.access.session.SessionRegistry.OpenSession;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the session of a request, once for each request. */
@Singleton
public final class SessionAccess {
    private static final String ATTRIBUTE = "dateline.session";

    private final SessionRegistry registry;
    private final SessionCookie cookie;

    SessionAccess(SessionRegistry registry, SessionCookie cookie) {
        this.registry = registry;
        this.cookie = cookie;
    }

    /** The session of a request, if it has one that is not over. */
    public Optional<OpenSession> find(HttpRequest<?> request) {
        Optional<OpenSession> found = cookie.secret(request).flatMap(registry::find);
        found.ifPresent(session -> attach(request, session));
        return found;
    }

    /** Lets a request in with a session that it has just opened. */
    public static void attach(HttpRequest<?> request, OpenSession session) {
        request.setAttribute(ATTRIBUTE, session);
    }

    /** The session of a request; throws {@link SessionRequired} when there is none. */
    public OpenSession demand(HttpRequest<?> request) {
        return find(request).orElseThrow(SessionRequired::new);
    }

    /** The session of a request that was let in. */
    public static OpenSession of(HttpRequest<?> request) {
        return known(request).orElseThrow(SessionRequired::new);
    }

    /** The same; empty when the request was not let in. */
    public static Optional<OpenSession> known(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, OpenSession.class);
    }
}
