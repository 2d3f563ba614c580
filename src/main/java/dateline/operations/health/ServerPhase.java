package dateline.operations.health;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** The phase of the server's life: requests should come only while it serves. */
@Singleton
public final class ServerPhase {
    private volatile Phase phase = Phase.STARTING;

    /** The phases, in their order. */
    public enum Phase {
        /** The store is opened and migrated, and samples are imported. */
        STARTING,
        SERVING,
        /** The server has been told to stop, and completes the requests that it has. */
        STOPPING
    }

    public Phase now() {
        return phase;
    }

    /** Runs after all other work at the start. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void started(ServerStartupEvent started) {
        serving();
    }

    /** Notes that the start has ended. */
    synchronized void serving() {
        if (phase == Phase.STARTING) {
            phase = Phase.SERVING;
        }
    }

    /** Notes that the server has been told to stop. */
    public synchronized void stopping() {
        phase = Phase.STOPPING;
    }
}
