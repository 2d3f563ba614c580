package dateline.push.verification;

import dateline.push.PushSettings;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many callbacks this node asks at the same time: of all, at each host, and for each client. Callbacks that hang take the
 * places of their host and of their client only, so that the subscribers of others are asked at once.
 */
@Singleton
final class VerificationPlaces {
    static final int ALL = 256;
    static final int CLIENT = 32;

    /** Verifications may take one of so many connections to a host; the others are for deliveries. */
    private static final int HOST_SHARE = 2;

    /** No host and no client has this name. It is in each list of names, since SQL has no empty lists. */
    private static final String NOBODY = "-";

    private final int mostOfHost;
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Map<String, Integer> clients = new HashMap<>();
    private int all;

    VerificationPlaces(PushSettings settings) {
        this.mostOfHost = Math.max(1, settings.connectionsPerHost() / HOST_SHARE);
    }

    /** Takes the places that a verification needs, if there are all of them. */
    synchronized boolean take(Verification one) {
        if (all >= ALL
                || hosts.getOrDefault(one.host(), 0) >= mostOfHost
                || clients.getOrDefault(one.client(), 0) >= CLIENT) {
            return false;
        }
        all++;
        hosts.merge(one.host(), 1, Integer::sum);
        clients.merge(one.client(), 1, Integer::sum);
        return true;
    }

    /** Gives the places back. */
    synchronized void leave(Verification one) {
        all--;
        remove(hosts, one.host());
        remove(clients, one.client());
    }

    /** How many more verifications may begin, if their hosts and clients have places. */
    synchronized int free() {
        return ALL - all;
    }

    /** Those who have no place left. */
    synchronized Busy busy() {
        return new Busy(without(hosts, mostOfHost), without(clients, CLIENT));
    }

    private static Set<String> without(Map<String, Integer> counts, int most) {
        Set<String> names = new HashSet<>(Set.of(NOBODY));
        counts.forEach((name, count) -> {
            if (count >= most) {
                names.add(name);
            }
        });
        return names;
    }

    private static void remove(Map<String, Integer> counts, String name) {
        counts.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
    }

    /** Those who have no place left; each list has the name of nobody too. */
    record Busy(Set<String> hosts, Set<String> clients) {
        boolean isAny() {
            return hosts.size() > 1 || clients.size() > 1;
        }
    }
}
