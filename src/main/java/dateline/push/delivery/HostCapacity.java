package dateline.push.delivery;

import dateline.push.PushSettings;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many deliveries are under way to each host, so that a slow host does not take the place of the others, and how many of
 * them to callbacks that are slow or have failed, so that these leave most places of their host to its other callbacks.
 */
@Singleton
final class HostCapacity {
    /** Slow callbacks may take one of so many places of their host. */
    private static final int SLOW_SHARE = 4;

    private final int most;
    private final int mostSlow;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> slowUnderWay = new ConcurrentHashMap<>();

    HostCapacity(PushSettings settings) {
        this.most = settings.connectionsPerHost();
        this.mostSlow = Math.max(1, most / SLOW_SHARE);
    }

    /** The room that there is now; only one thread may begin deliveries. */
    Room room() {
        return new Room(List.of(places()));
    }

    /** The room for callbacks that are slow or have failed. */
    Room slowRoom() {
        return new Room(List.of(places(), new Places(mostSlow, new HashMap<>(slowUnderWay))));
    }

    private Places places() {
        return new Places(most, new HashMap<>(underWay));
    }

    /** A delivery begins. */
    void add(String host, boolean slow) {
        underWay.merge(host, 1, Integer::sum);
        if (slow) {
            slowUnderWay.merge(host, 1, Integer::sum);
        }
    }

    /** A delivery has ended. */
    void remove(String host, boolean slow) {
        remove(underWay, host);
        if (slow) {
            remove(slowUnderWay, host);
        }
    }

    private static void remove(Map<String, Integer> counts, String host) {
        counts.computeIfPresent(host, (name, count) -> count == 1 ? null : count - 1);
    }

    /**
     * What may be claimed together.
     *
     * @param kinds the places of each kind that a delivery takes
     */
    record Room(List<Places> kinds) {
        /** Takes the places that a delivery to a host needs, if there are all. */
        boolean take(String host) {
            boolean free = kinds.stream().allMatch(places -> places.isFree(host));
            if (free) {
                kinds.forEach(places -> places.counts().merge(host, 1, Integer::sum));
            }
            return free;
        }

        /** The hosts without a place, and an empty name, since SQL has no empty lists. */
        Set<String> busy() {
            Set<String> busy = new HashSet<>(Set.of(""));
            for (Places places : kinds) {
                places.counts().keySet().stream()
                        .filter(host -> !places.isFree(host))
                        .forEach(busy::add);
            }
            return busy;
        }
    }

    /**
     * The places of each host.
     *
     * @param counts for each host the deliveries that are under way or were claimed
     */
    record Places(int most, Map<String, Integer> counts) {
        boolean isFree(String host) {
            return counts.getOrDefault(host, 0) < most;
        }
    }
}
