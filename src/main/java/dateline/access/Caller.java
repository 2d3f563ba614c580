package dateline.access;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sender of a request.
 *
 * @param token id of the token
 * @param name name of the token, which revisions show
 * @param scopes of the token
 */
public record Caller(String token, String name, Scopes scopes) {
    private static final String ATTRIBUTE = "dateline.caller";

    /** The caller of a request whose token the filter has checked. */
    public static Caller of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Caller.class)
                .orElseThrow(() -> new IllegalStateException("a public address has no caller"));
    }

    void attachTo(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Throws a 403 that names the scopes, unless the caller has one of them. */
    public void demand(Scope... any) {
        if (Arrays.stream(any).noneMatch(scopes::include)) {
            throw forbidden(Arrays.stream(any).map(Scope::word).collect(Collectors.joining(" or ")));
        }
    }

    /** The answer when a scope is missing (RFC 6750 §3.1). */
    static ProblemException forbidden(String scope) {
        return new ProblemException(
                ProblemKind.FORBIDDEN,
                "This needs a token with the scope " + scope + "; make one with: dateline token create NAME --scope "
                        + scope + ".");
    }

    /** Binds the caller to an argument of a controller, after the filter has checked the token. */
    @Singleton
    static final class Binder implements TypedRequestArgumentBinder<Caller>, PostponedRequestArgumentBinder<Caller> {
        @Override
        public Argument<Caller> argumentType() {
            return Argument.of(Caller.class);
        }

        @Override
        public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
            return () -> Optional.of(Caller.of(request));
        }
    }
}
