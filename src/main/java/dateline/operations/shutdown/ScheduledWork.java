package dateline.operations.shutdown;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the scheduled methods. Micronaut would make the bean of a method that is due while the beans are closed once more,
 * with all that the bean needs, and so open the store again.
 */
@Singleton
final class ScheduledWork {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ExecutorService executor;

    ScheduledWork(@Named(TaskExecutors.SCHEDULED) ExecutorService executor) {
        this.executor = executor;
    }

    /** Runs after the requests have ended and the methods that take long have been told to end, before any bean is closed. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void stop(ShutdownEvent stopped) throws InterruptedException {
        end();
    }

    /** Begins no method any more, and waits for those that run. */
    void end() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Stopping: background work has not ended in {} s and is broken off", LONGEST.toSeconds());
        }
    }
}
