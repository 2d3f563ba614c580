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
 * How many bytes of bodies are in memory at a time. A request claims room for its body as that arrives, and gives it
 * back with its answer; who finds no room waits for a moment and is then told to come again.
 */
@ServerFilter("/api/**")
public final class BodyMemory implements Ordered {
    private static final String CLAIM = "dateline.claim";
    private static final long WAIT_SECONDS = 1;

    private final int most;
    private final Semaphore room;

    public BodyMemory(ImportSettings settings) {
        this.most = settings.inWork();
        this.room = new Semaphore(most, true);
    }

    /** Behind those who look at the token. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> claim(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> work) {
        if (!HttpMethod.permitsRequestBody(request.getMethod())) {
            return work.proceed();
        }
        Claim claim = new Claim(this);
        request.setAttribute(CLAIM, claim);
        try {
            return work.proceed();
        } finally {
            claim.end();
        }
    }

    /** The room that a request has. */
    static Claim of(HttpRequest<?> request) {
        return request.getAttribute(CLAIM, Claim.class)
                .orElseThrow(() -> new IllegalStateException("a body is read behind the filter that gives it room"));
    }

    /** What one request holds. */
    static final class Claim {
        private final BodyMemory whole;
        private int held;

        private Claim(BodyMemory whole) {
            this.whole = whole;
        }

        /** Claims room for more bytes; a body larger than all the room there is may have it alone. */
        synchronized void extend(int bytes) {
            int more = Math.min(bytes, whole.most - held);
            try {
                if (!whole.room.tryAcquire(more, WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw busy();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw busy();
            }
            held += more;
        }

        private synchronized void end() {
            whole.room.release(held);
            held = 0;
        }

        private static ProblemException busy() {
            return new ProblemException(
                    ProblemKind.UNAVAILABLE, "Too much is being handed in at once; send this again in a moment.");
        }
    }
}
