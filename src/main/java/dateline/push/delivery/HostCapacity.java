package dateline.push.delivery;

import dateline.push.PushSettings;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How many deliveries are under way to each host, so that a slow host does not take the place of the others. */
@Singleton
final class HostCapacity {
    private final int most;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();

    HostCapacity(PushSettings settings) {
        this.most = settings.connectionsPerHost();
    }

    /** The hosts that get no more deliveries now, and an empty name, since SQL has no empty lists. */
    Set<String> busy() {
        Set<String> busy = new HashSet<>(Set.of(""));
        underWay.forEach((host, count) -> {
            if (count >= most) {
                busy.add(host);
            }
        });
        return busy;
    }

    /** Counts a delivery to a host, unless it has as many as it may have. */
    boolean tryAdd(String host) {
        boolean[] added = {false};
        underWay.compute(host, (name, count) -> {
            int before = count == null ? 0 : count;
            added[0] = before < most;
            return added[0] ? Integer.valueOf(before + 1) : count;
        });
        return added[0];
    }

    /** A delivery has ended. */
    void remove(String host) {
        underWay.computeIfPresent(host, (name, count) -> count == 1 ? null : count - 1);
    }
}
