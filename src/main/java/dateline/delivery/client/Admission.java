package dateline.delivery.client;

import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.HttpVersion;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.Semaphore;

/**
 * Lets only so many requests in at a time; the rest hear so at once in place of waiting (RFC 9110 §15.6.4). Requests
 * over HTTP/2, which no shortcut has counted, are counted here.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Admission implements Ordered {
    private final Semaphore room;
    private final RateLimit limit;

    Admission(ClientSettings settings, RateLimit limit) {
        this.room = new Semaphore(settings.requestsAtOnce());
        this.limit = limit;
    }

    /** Behind the filter that marks every answer, before all others. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> admit(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> work) {
        if (request.getHttpVersion() == HttpVersion.HTTP_2_0) {
            long wait =
                    limit.wait(request.getRemoteAddress(), request.getHeaders().get("X-Forwarded-For"));
            if (wait > 0) {
                return refusal(EarlyProblems.TOO_MANY, wait);
            }
        }
        if (!room.tryAcquire()) {
            return refusal(Problem.of(ProblemKind.UNAVAILABLE, "The server is busy; try again in a second."), 1);
        }
        try {
            return work.proceed();
        } finally {
            room.release();
        }
    }

    private static HttpResponse<?> refusal(Problem problem, long seconds) {
        return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                .contentType(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
