package dateline.push.delivery;

import dateline.push.PushSettings;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

    /** The room that there is now; only one thread may begin deliveries. */
    Room room() {
        return new Room(most, new HashMap<>(underWay));
    }

    /** A delivery begins. */
    void add(String host) {
        underWay.merge(host, 1, Integer::sum);
    }

    /** A delivery has ended. */
    void remove(String host) {
        underWay.computeIfPresent(host, (name, count) -> count == 1 ? null : count - 1);
    }

    /**
     * What may be claimed together.
     *
     * @param counts for each host the deliveries that are under way or were claimed
     */
    record Room(int most, Map<String, Integer> counts) {
        /** Takes a place of a host, if there is one. */
        boolean take(String host) {
            int before = counts.getOrDefault(host, 0);
            counts.put(host, before < most ? before + 1 : before);
            return before < most;
        }

        /** The hosts without a place, and an empty name, since SQL has no empty lists. */
        Set<String> busy() {
            Set<String> busy = new HashSet<>(Set.of(""));
            counts.forEach((host, count) -> {
                if (count >= most) {
                    busy.add(host);
                }
            });
            return busy;
        }
    }
}
