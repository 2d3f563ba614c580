package dateline.push.delivery;

import dateline.push.subscription.Subscription;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The deliveries that this node has begun and whose results are not stored yet. A claim can end before its delivery does:
 * the clock may be corrected, or the machine may have slept. Other nodes take such a claim for that of a node that has
 * ended; this node knows better, and does not send the same once more.
 */
@Singleton
final class OpenDeliveries {
    private final Set<UUID> subscriptions = ConcurrentHashMap.newKeySet();

    boolean isOpen(Subscription subscription) {
        return subscriptions.contains(subscription.id());
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
