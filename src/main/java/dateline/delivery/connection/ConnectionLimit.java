package dateline.delivery.connection;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts the open connections, of all clients and of each client, and compares them with the limits. */
@Singleton
public final class ConnectionLimit {
    private final ConnectionSettings settings;
    private final AtomicInteger all = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();

    ConnectionLimit(ConnectionSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts a new connection, which has to be removed later in any case.
     *
     * @param client empty for a proxy
     * @return whether the connection is within the limits
     */
    boolean add(Optional<String> client) {
        int open = all.incrementAndGet();
        int openOfClient =
                client.map(name -> clients.merge(name, 1, Integer::sum)).orElse(0);
        boolean within = open <= settings.connections() && openOfClient <= settings.connectionsPerClient();
        if (!within) {
            refused.increment();
        }
        return within;
    }

    /** The number of open connections. */
    public int open() {
        return all.get();
    }

    /** The number of connections since the start that were beyond a limit. */
    public long refused() {
        return refused.sum();
    }

    void remove(Optional<String> client) {
        all.decrementAndGet();
        client.ifPresent(name -> clients.computeIfPresent(name, (key, open) -> open == 1 ? null : open - 1));
    }
}
