package dateline.access;

import dateline.access.monitoring.HealthAccess;
import dateline.access.monitoring.LocalAccess;
import dateline.access.monitoring.LocalRequests;
import dateline.access.session.DeskAccess;
import dateline.access.session.SessionAccess;
import dateline.access.wire.WireAccess;
import dateline.access.wire.WireSettings;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requires a token with the scope of the route, except for routes with {@link PublicAccess}, for that of the health, and
 * for those with {@link WireAccess} when the operator has opened them, and for those with {@link LocalAccess} when a program
 * on this machine requests them. Routes with {@link DeskAccess} need a session in place of the token. It checks the matched
 * route and not the path, so another spelling of an address does not avoid it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class AccessFilter implements Ordered {
    private static final String SCHEME = "Bearer ";
    private static final String WIRE =
            "This format has whole articles for other newsrooms: send the header Authorization:"
                    + " Bearer TOKEN with a token of the scope read, which the publisher gives you (dateline token create NAME"
                    + " --scope read). The feeds in RSS, Atom and JSON Feed are open to everybody.";

    private final TokenRegistry registry;
    private final HealthAccess health;
    private final LocalRequests local;
    private final WireSettings wire;
    private final SessionAccess sessions;

    AccessFilter(
            TokenRegistry registry,
            HealthAccess health,
            LocalRequests local,
            WireSettings wire,
            SessionAccess sessions) {
        this.registry = registry;
        this.health = health;
        this.local = local;
        this.wire = wire;
        this.sessions = sessions;
    }

    /** Before the filters of the publishing API; without this, it would come after them. */
    @Override
    public int getOrder() {
        return 0;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty() || isOpen(route.get(), request)) {
            return;
        }
        if (HealthAccess.isFor(route.get())) {
            health.admit(request);
            return;
        }
        if (route.get().getAnnotationMetadata().hasAnnotation(DeskAccess.class)) {
            admit(sessions.demand(request).caller(), route.get(), request);
            return;
        }
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header == null && route.get().getAnnotationMetadata().hasAnnotation(WireAccess.class)) {
            throw new ProblemException(ProblemKind.NO_TOKEN, WIRE);
        }
        if (header == null) {
            throw new ProblemException(
                    ProblemKind.NO_TOKEN,
                    "Send the header Authorization: Bearer TOKEN; the first start of the server wrote a token to the file "
                            + FirstToken.FILE + " in the data directory.");
        }
        String token = token(header)
                .orElseThrow(() ->
                        new ProblemException(ProblemKind.NO_TOKEN, "Send the header Authorization: Bearer TOKEN."));
        admit(registry.caller(token), route.get(), request);
    }

    private static void admit(Caller caller, RouteMatch<?> route, HttpRequest<?> request) {
        Scope[] needed = route.getAnnotationMetadata().enumValues(RequiredScope.class, Scope.class);
        caller.demand(needed.length == 0 ? new Scope[] {Scope.ADMIN} : needed);
        caller.attachTo(request);
    }

    /** The token in a field Authorization; empty when it has none (RFC 6750 §2.1). */
    public static Optional<String> token(@Nullable String header) {
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : Optional.of(header.substring(SCHEME.length()).strip());
    }

    private boolean isOpen(RouteMatch<?> route, HttpRequest<?> request) {
        return route.getAnnotationMetadata().hasAnnotation(PublicAccess.class)
                || (route.getAnnotationMetadata().hasAnnotation(WireAccess.class) && wire.open())
                || (route.getAnnotationMetadata().hasAnnotation(LocalAccess.class) && local.include(request));
    }
}
