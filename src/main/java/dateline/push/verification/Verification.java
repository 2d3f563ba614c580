package dateline.push.verification;

import dateline.push.subscription.SubscriptionKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that is still to be verified, or a denial that is still to be sent. Each callback is asked once.
 *
 * @param path the path and query of the document
 * @param topic the address that the subscriber has named
 * @param host the host of the callback
 * @param client the address of the client that requested it, or its network
 * @param secret the key of signatures; it is never shown or logged
 * @param lease in seconds; 0 for no end
 * @param number the change number when it was requested; later changes are delivered
 * @param reason of a denial, one sentence for people
 * @param due when it is carried out; a node claims it by a later time
 */
@MappedEntity
public record Verification(
        @Id UUID id,
        SubscriptionKind kind,
        VerificationMode mode,
        String path,
        String topic,
        String callback,
        String host,
        String client,
        @Nullable String secret,
        boolean delta,
        long lease,
        long number,
        @Nullable String reason,
        Instant due) {
    /** The same, due at another time. */
    Verification due(Instant time) {
        return new Verification(
                id, kind, mode, path, topic, callback, host, client, secret, delta, lease, number, reason, time);
    }

    /** The denial that follows when it can't be carried out. */
    Verification denied(UUID ownId, String why, Instant now) {
        return new Verification(
                ownId, kind, VerificationMode.DENIED, path, topic, callback, host, client, null, false, 0, 0, why, now);
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return mode.word() + " of " + kind.word() + " " + id;
    }
}
