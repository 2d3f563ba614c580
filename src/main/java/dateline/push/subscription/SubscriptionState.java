package dateline.push.subscription;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;

/** Whether and how a subscription is served. */
@Introspected
public enum SubscriptionState {
    /** Its callback answers. */
    ACTIVE,
    /** Its callback answers, but slowly, so that it is served apart from the others. */
    SLOW,
    /** Its callback has failed, and is tried again at a later time. */
    RETRYING,
    /** Its callback has failed too often; nothing is sent until its subscriber has confirmed the subscription again. */
    SUSPENDED,
    /** An operator has stopped it. */
    PAUSED;

    /** Its name in JSON and in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
