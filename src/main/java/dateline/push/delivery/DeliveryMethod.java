package dateline.push.delivery;

import dateline.push.subscription.SubscriptionKind;

/** How subscribers of one kind are told of changes. */
public interface DeliveryMethod {
    SubscriptionKind kind();

    /** Sends what the subscriber has not acknowledged, and waits for its answer. */
    DeliveryOutcome deliver(Delivery delivery);

    /** Sends a message to try the callback, whatever was acknowledged. The outcome is not recorded. */
    default DeliveryOutcome sendTest(Delivery delivery) {
        return deliver(delivery);
    }
}
