package dateline.push.webhook;

import dateline.push.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A webhook and whether it is served.
 *
 * @param subscription its subscription; null until its address has acknowledged a ping
 * @param waiting whether the ping is still to be sent or answered
 */
public record WebhookState(Webhook webhook, @Nullable Subscription subscription, boolean waiting) {
    /** The state of its subscription; "verifying" or "unverified" before it has one. */
    public String word() {
        return subscription != null ? subscription.state().word() : waiting ? "verifying" : "unverified";
    }
}
