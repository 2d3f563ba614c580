package dateline.push.request;

import dateline.outbound.OutboundAddress;
import dateline.push.subscription.SubscriptionKind;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that somebody requests, and that is still to be verified.
 *
 * @param topic the address of a feed of this server
 * @param client the address of the client that requests it, or its network; for the feed of a partner the token
 * @param secret the key of signatures
 * @param delta whether only changed entries are to be sent
 */
public record NewSubscription(
        SubscriptionKind kind,
        URI topic,
        OutboundAddress callback,
        String client,
        @Nullable String secret,
        boolean delta,
        Duration lease) {
    /** The same of another client. */
    public NewSubscription by(String other) {
        return new NewSubscription(kind, topic, callback, other, secret, delta, lease);
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return kind.word() + " subscription of " + topic;
    }
}
