package dateline.delivery.fastpath;

import dateline.delivery.connection.ConnectionSettings;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.Semaphore;

/** Lets only so many requests in at a time; the rest hear so at once in place of waiting (RFC 9110 §15.6.4). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestLimit implements Ordered {
    private final Semaphore room;

    RequestLimit(ConnectionSettings settings) {
        this.room = new Semaphore(settings.requestsAtOnce());
    }

    /** Behind the filter that marks every answer, before all others. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> admit(FilterContinuation<HttpResponse<?>> work) {
        if (!room.tryAcquire()) {
            return busy();
        }
        try {
            return work.proceed();
        } finally {
            room.release();
        }
    }

    private static HttpResponse<?> busy() {
        return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Problem.of(ProblemKind.UNAVAILABLE, "The server is busy; try again in a second."));
    }
}
