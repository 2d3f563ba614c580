package dateline.operations.metric;

import dateline.delivery.connection.ConnectionLimit;
import dateline.delivery.connection.WriteBacklog;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** The open connections, those that were refused, and what clients have not read. */
@Singleton
final class ConnectionMetrics implements MeterBinder {
    private final ConnectionLimit limit;
    private final WriteBacklog backlog;

    ConnectionMetrics(ConnectionLimit limit, WriteBacklog backlog) {
        this.limit = limit;
        this.backlog = backlog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dateline.connections.open", limit, ConnectionLimit::open)
                .description("Open connections")
                .register(registry);
        FunctionCounter.builder("dateline.connections.refused", limit, ConnectionLimit::refused)
                .description("Connections that were refused since they were beyond a limit")
                .register(registry);
        FunctionCounter.builder("dateline.connections.ended", backlog, WriteBacklog::ended)
                .description("Connections that were closed since their clients did not read their answers")
                .register(registry);
        Gauge.builder("dateline.unsent", backlog, WriteBacklog::bytes)
                .description("Bytes of answers that clients have not read")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }
}
