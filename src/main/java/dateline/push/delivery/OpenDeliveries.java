package dateline.push.delivery;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The deliveries that this node has begun and whose results are not stored yet: it does not begin them again. This is all
 * that the one node of an embedded store needs to know. Where nodes share a store, there are claims too; a claim can end
 * before its delivery does, since the clock may be corrected, or the machine may have slept. Other nodes take such a claim
 * for that of a node that has ended; this node knows better.
 */
@Singleton
final class OpenDeliveries {
    private final Set<UUID> subscriptions = ConcurrentHashMap.newKeySet();

    boolean isOpen(UUID subscription) {
        return subscriptions.contains(subscription);
    }

    /** All of them, as they are now. */
    Set<UUID> all() {
        return Set.copyOf(subscriptions);
    }

    int count() {
        return subscriptions.size();
    }

    /** A delivery begins. */
    void begin(Delivery delivery) {
        subscriptions.add(delivery.subscription().id());
    }

    /** Its result is stored, or there is none. */
    void end(UUID subscription) {
        subscriptions.remove(subscription);
    }
}
