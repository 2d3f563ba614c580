package dateline.access.monitoring;

import dateline.access.AccessFilter;
import dateline.access.Caller;
import dateline.access.Scope;
import dateline.access.TokenRegistry;
import dateline.problem.ProblemException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Who may see what of the server's health: everybody the status, a token with the scope admin the details. Whoever cannot
 * be recognised soon, because the store is away, counts as anybody.
 */
@Singleton
public final class HealthAccess {
    private static final String ENDPOINT = "health";

    /** The attribute in which Micronaut looks for the user of a request. */
    private static final String USER = "micronaut.AUTHENTICATION";

    private static final long MAX_MILLIS = 500;

    private final TokenRegistry registry;
    private final ExecutorService executor;

    HealthAccess(TokenRegistry registry, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.registry = registry;
        this.executor = executor;
    }

    public static boolean isFor(RouteMatch<?> route) {
        return route.getAnnotationMetadata()
                .stringValue(Endpoint.class)
                .filter(ENDPOINT::equals)
                .isPresent();
    }

    /** Attaches the name of an administrator to the request, for whom the answer has details. */
    public void admit(HttpRequest<?> request) {
        Optional<String> token = AccessFilter.token(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty()) {
            return;
        }
        CompletableFuture.supplyAsync(() -> administrator(token.get()), executor)
                .completeOnTimeout(Optional.empty(), MAX_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(failure -> Optional.empty())
                .join()
                .ifPresent(principal -> request.setAttribute(USER, principal));
    }

    private Optional<Principal> administrator(String token) {
        try {
            Caller caller = registry.caller(token);
            return caller.scopes().include(Scope.ADMIN) ? Optional.of(caller::name) : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Binds the administrator to an argument of the endpoint, after the filter has checked the token. */
    @Singleton
    static final class Binder
            implements TypedRequestArgumentBinder<Principal>, PostponedRequestArgumentBinder<Principal> {
        @Override
        public Argument<Principal> argumentType() {
            return Argument.of(Principal.class);
        }

        @Override
        public BindingResult<Principal> bind(ArgumentConversionContext<Principal> context, HttpRequest<?> request) {
            return request::getUserPrincipal;
        }
    }
}
