package dateline.delivery.connection;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections are open, in all and of each client, against their limits. */
@Singleton
final class ConnectionLimit {
    private final ConnectionSettings settings;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();

    ConnectionLimit(ConnectionSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts one more; it has to be given back, also when there is no room.
     *
     * @param client empty for a proxy
     * @return whether there is room for it
     */
    boolean add(Optional<String> client) {
        int open = all.incrementAndGet();
        int own = client.map(name -> clients.merge(name, 1, Integer::sum)).orElse(0);
        return open <= settings.connections() && own <= settings.connectionsPerClient();
    }

    void remove(Optional<String> client) {
        all.decrementAndGet();
        client.ifPresent(name -> clients.computeIfPresent(name, (known, open) -> open == 1 ? null : open - 1));
    }
}
