package dateline.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Turns every error into an answer. For a failure of the server itself (5xx) only the request's id is sent; the log
 * has the stack trace under that id.
 */
@Singleton
@Primary
final class ProblemResponses
        implements ErrorResponseProcessor<Problem>, ExceptionHandler<ProblemException, HttpResponse<?>> {
    /** Clients repeat these requests unchanged, so caches may keep the answers for a minute. */
    private static final Set<Integer> CACHEABLE = Set.of(400, 404, 410);

    private static final Set<Integer> TEMPORARY =
            Set.of(ProblemKind.UNAVAILABLE.status(), ProblemKind.NO_ROOM.status());

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    private final RouteOffer offer;
    private final PublicPath address;

    ProblemResponses(RouteOffer offer, PublicPath address) {
        this.offer = offer;
        this.address = address;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        RequestId id = id(request);
        Throwable cause = context.getRootCause().orElse(null);
        OutOfMemory.endIfIn(cause);
        StoreFailure failure = StoreFailure.causeOf(cause).orElse(null);
        if (failure != null) {
            // The health of the store is logged once, elsewhere.
            LOG.debug(
                    "{} {} failed, answered as {}",
                    request.getMethod(),
                    PublicPath.withoutToken(request.getPath()),
                    id.value(),
                    cause);
            return finish(
                    response.status(kind(failure, request).status()),
                    Problem.of(kind(failure, request), advice(failure, request)).at(id),
                    request);
        }
        ProblemKind kind = ProblemKind.ofStatus(response.code());
        if (response.code() >= 500) {
            MDC.put("requestId", id.value());
            LOG.error(
                    "{} {} failed, answered as {}",
                    request.getMethod(),
                    PublicPath.withoutToken(request.getPath()),
                    id.value(),
                    cause);
            MDC.remove("requestId");
        }
        String offered = offer.detail(kind, request, response);
        String detail = offered == null ? detail(kind, request) : offered;
        return finish(
                response,
                new Problem(kind.type(), kind.title(), response.code(), detail, null, List.of()).at(id),
                request);
    }

    /** A full disk is 507 for a write (RFC 4918 §11.5); a read that fails because of it is 503 and can be repeated. */
    private static ProblemKind kind(StoreFailure failure, HttpRequest<?> request) {
        return failure == StoreFailure.FULL && !reads(request) ? ProblemKind.NO_ROOM : ProblemKind.UNAVAILABLE;
    }

    private static String advice(StoreFailure failure, HttpRequest<?> request) {
        return reads(request) ? StoreFailure.UNREACHABLE.advice() : failure.advice();
    }

    private static boolean reads(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public HttpResponse<?> handle(HttpRequest request, ProblemException exception) {
        Problem problem = exception.problem();
        MutableHttpResponse<?> response = HttpResponse.status(HttpStatus.valueOf(problem.status()));
        exception.fields().forEach(response::header);
        String challenge = challenge(problem.status(), request);
        if (challenge != null) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return finish(response, problem.at(id(request)), request);
    }

    /** The id that the request was given when it arrived. */
    private static RequestId id(HttpRequest<?> request) {
        return RequestId.of(request.getHeaders().get(RequestId.FIELD)).orElseGet(RequestId::made);
    }

    /** RFC 6750 §3: a request without a token gets the challenge alone; a bad token also gets the error code. */
    private static @Nullable String challenge(int status, HttpRequest<?> request) {
        boolean presented = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        return switch (status) {
            case 401 -> "Bearer realm=\"dateline\"" + (presented ? ", error=\"invalid_token\"" : "");
            case 403 -> "Bearer realm=\"dateline\", error=\"insufficient_scope\"";
            default -> null;
        };
    }

    private static MutableHttpResponse<Problem> finish(
            MutableHttpResponse<?> response, Problem problem, HttpRequest<?> request) {
        boolean cacheable = CACHEABLE.contains(problem.status())
                && !request.getPath().startsWith("/api")
                && !PublicPath.isForPartner(request.getPath());
        if (TEMPORARY.contains(problem.status())) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        if (problem.type().equals(ProblemKind.UNSUPPORTED_CODING.type())) {
            response.header(HttpHeaders.ACCEPT_ENCODING, "gzip");
        }
        if (PublicPath.isForPartner(request.getPath())) {
            response.header("Referrer-Policy", "no-referrer");
        }
        return response.body(problem)
                .contentType(Problem.MEDIA_TYPE)
                .header(RequestId.FIELD, id(request).value())
                .header(HttpHeaders.CACHE_CONTROL, reads(request) && cacheable ? "public, max-age=60" : "no-store");
    }

    /** The framework's own messages are for programmers and are not sent. */
    private String detail(ProblemKind kind, HttpRequest<?> request) {
        return switch (kind) {
            case INTERNAL ->
                "Send the instance of this answer to the operator of the server: the log has the error under it.";
            case UNAVAILABLE -> "Try again in a moment.";
            case NOT_FOUND ->
                request.getPath().startsWith("/api/")
                        ? "The publishing API has no address " + address.to(request.getPath()) + ": "
                                + address.to("/api-docs") + " lists them."
                        : "No feed or page has the address " + address.to(PublicPath.withoutToken(request.getPath()))
                                + ".";
            case MALFORMED ->
                "The address, a header field or the body has invalid syntax: look for a % without two hexadecimal"
                        + " digits after it, or a character that has to be percent-encoded.";
            case TOO_LARGE -> "Send less in one request: one document at a time, or a bulk import in parts.";
            default -> kind.title() + ".";
        };
    }
}
