package dateline.delivery.fastpath;

import dateline.access.monitoring.LocalAccess;
import dateline.delivery.connection.ConnectionSettings;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.util.concurrent.Semaphore;

/**
 * Limits the requests in work at a time. Further ones are answered 503 at once and do not wait (RFC 9110 §15.6.4). Requests
 * for the server's health and metrics are not limited, since they have to show that a server is busy.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ConcurrencyLimit implements Ordered {
    private final Semaphore permits;

    ConcurrencyLimit(ConnectionSettings settings) {
        this.permits = new Semaphore(settings.requestsAtOnce());
    }

    /** After the filters that complete every answer, before all others. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> admit(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> work) {
        if (HealthRequest.isAt(request.getUri().toString()) || isWatching(request)) {
            return work.proceed();
        }
        if (!permits.tryAcquire()) {
            return busy();
        }
        try {
            return work.proceed();
        } finally {
            permits.release();
        }
    }

    private static boolean isWatching(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(LocalAccess.class))
                .isPresent();
    }

    private static HttpResponse<?> busy() {
        return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Problem.of(ProblemKind.UNAVAILABLE, "The server is busy; try again in a second."));
    }
}
