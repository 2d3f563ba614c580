package dateline.push.delivery;

import dateline.push.subscription.SubscriptionState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a delivery.
 *
 * @param state the state of the subscription after it
 * @param before the change number that the subscriber had acknowledged before it
 * @param acknowledged the change number that the subscriber has acknowledged
 * @param delivered the number of acknowledged messages
 * @param failures the number of failures in a row
 * @param answer one line for people
 * @param latency from the change to the acknowledgement
 */
record DeliveryRecord(
        UUID subscription,
        SubscriptionState state,
        long before,
        long acknowledged,
        int delivered,
        @Nullable Instant retry,
        int failures,
        @Nullable Instant failing,
        Instant at,
        String answer,
        Duration latency) {}
