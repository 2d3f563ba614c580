package dateline.operations.shutdown;

import dateline.delivery.connection.ConnectionDrain;
import dateline.ingest.bulk.RunningImports;
import dateline.operations.health.ServerPhase;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens between the order to stop and the end of the store. Micronaut can wait for requests too, but it closes a
 * connection as soon as its own handler is idle, also while the fast path still sends an answer on it.
 */
@Singleton
final class OrderlyShutdown {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** A request may just have arrived. So the connections must be complete this often, one time after the other. */
    private static final int CHECKS = 5;

    /** Imports get two thirds of the time, and the rest is for their answers. */
    private static final int IMPORT_THIRDS = 2;

    private final ShutdownSettings settings;
    private final ServerPhase phase;
    private final ConnectionDrain connections;
    private final RunningImports imports;

    OrderlyShutdown(ShutdownSettings settings, ServerPhase phase, ConnectionDrain connections, RunningImports imports) {
        this.settings = settings;
        this.phase = phase;
        this.connections = connections;
        this.imports = imports;
    }

    /** Runs before any bean is closed. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void stop(ShutdownEvent ordered) {
        boolean served = phase.now() == ServerPhase.Phase.SERVING;
        phase.stopping();
        if (!served) {
            return;
        }
        pause(settings.delay());
        connections.begin();
        if (connections.requests() > 0) {
            LOG.info(
                    "Stopping: {} requests have at most {} s to end",
                    connections.requests(),
                    settings.grace().toSeconds());
        }
        complete(System.nanoTime());
        if (connections.requests() > 0) {
            LOG.warn("Stopping: {} requests have not ended in time and are broken off", connections.requests());
        }
        connections.close();
    }

    private void complete(long begun) {
        long grace = settings.grace().toNanos();
        int complete = 0;
        while (complete < CHECKS && System.nanoTime() - begun < grace) {
            pause(PAUSE);
            complete = connections.isComplete() ? complete + 1 : 0;
            if (System.nanoTime() - begun >= grace / 3 * IMPORT_THIRDS) {
                imports.stop();
            }
        }
    }

    private static void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long rest = duration.toNanos(); rest > 0; rest = end - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }
}
