package dateline.push.subscription;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription whose subscriber has confirmed it.
 *
 * @param document the id of the document that it is for
 * @param topic the address that the subscriber has named, which may be an earlier address of the document
 * @param callback the subscriber's address
 * @param host the host of the callback
 * @param client the address of the client that requested it, or its network
 * @param secret the key of signatures; it is never shown or logged
 * @param delta whether only changed entries are sent
 * @param ends when the lease ends; null for never
 * @param acknowledged the change number up to which the subscriber has acknowledged the changes
 * @param claimed until when a node has claimed it for a delivery
 * @param retry when it is tried again after a failure; null unless it is retrying
 * @param failures the number of failures in a row
 * @param failing when the first of them was
 * @param answered when the callback last answered or failed to
 * @param answer the last answer or failure, one line for people
 * @param millis the time from the change to the last acknowledgement, in milliseconds
 */
@MappedEntity
public record Subscription(
        @Id UUID id,
        SubscriptionKind kind,
        int document,
        String topic,
        String callback,
        String host,
        String client,
        @Nullable String secret,
        boolean delta,
        Instant created,
        @Nullable Instant ends,
        SubscriptionState state,
        long acknowledged,
        Instant claimed,
        @Nullable Instant retry,
        int failures,
        @Nullable Instant failing,
        @Nullable Instant answered,
        @Nullable String answer,
        long millis) {
    /** Without its secret. */
    @Override
    public String toString() {
        return kind.word() + " subscription " + id;
    }
}
