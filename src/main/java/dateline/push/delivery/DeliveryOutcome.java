package dateline.push.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of a delivery.
 *
 * @param result what follows from it
 * @param acknowledged the change number up to which the subscriber has acknowledged the changes
 * @param delivered the number of messages that were acknowledged
 * @param answer the last answer or failure, one line for people
 * @param took how long the callback took for the last message
 * @param notBefore the time that the callback has named for the next message (RFC 9110 §10.2.3)
 */
public record DeliveryOutcome(
        Result result,
        long acknowledged,
        int delivered,
        String answer,
        Duration took,
        @Nullable Instant notBefore) {
    /** Nothing was sent, and nothing will be. */
    static DeliveryOutcome gone(long acknowledged, String answer) {
        return new DeliveryOutcome(Result.GONE, acknowledged, 0, answer, Duration.ZERO, null);
    }

    /** What follows from a delivery. */
    public enum Result {
        /** The subscriber has everything. */
        DELIVERED,
        /** The subscriber is told again later. */
        FAILED,
        /** The callback does not exist any more, or must not be told any more, so the subscription ends. */
        GONE,
        /** Nothing was sent, since this server can't read the document now. */
        POSTPONED
    }
}
