package dateline.api;

import dateline.ingest.ImportSettings;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the memory for the bodies of requests. A request reserves memory while its body arrives, and releases it with
 * its answer. A request that finds no free memory waits for a second and is then answered with 503.
 */
@ServerFilter({"/api/**", "/hub/callbacks/**", "/desk/**"})
final class RequestBodyMemory implements Ordered {
    private static final String ATTRIBUTE = "dateline.body-memory";
    private static final long WAIT_SECONDS = 1;

    private final int maxBytes;
    private final Semaphore freeBytes;

    RequestBodyMemory(ImportSettings settings) {
        this.maxBytes = settings.inWork();
        this.freeBytes = new Semaphore(maxBytes, true);
    }

    /** Before the filters that read a body. Nothing is reserved until somebody reads. */
    @Override
    public int getOrder() {
        return -10;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> reserve(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> next) {
        if (!HttpMethod.permitsRequestBody(request.getMethod())) {
            return next.proceed();
        }
        Reservation reservation = new Reservation(this);
        request.setAttribute(ATTRIBUTE, reservation);
        try {
            return next.proceed();
        } finally {
            reservation.release();
        }
    }

    /** The reservation of a request. */
    static Reservation of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Reservation.class)
                .orElseThrow(() -> new IllegalStateException("the filter has made no reservation for the request"));
    }

    /** The memory that one request has reserved. */
    static final class Reservation {
        private final RequestBodyMemory memory;
        private int bytes;

        private Reservation(RequestBodyMemory memory) {
            this.memory = memory;
        }

        /** Reserves memory for more bytes; a body that is larger than the whole memory may have all of it. */
        synchronized void extend(int moreBytes) {
            int more = Math.min(moreBytes, memory.maxBytes - bytes);
            try {
                if (!memory.freeBytes.tryAcquire(more, WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw busy();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw busy();
            }
            bytes += more;
        }

        private synchronized void release() {
            memory.freeBytes.release(bytes);
            bytes = 0;
        }

        private static ProblemException busy() {
            return new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "The server is reading too many bodies at once: send this again in a moment.");
        }
    }
}
