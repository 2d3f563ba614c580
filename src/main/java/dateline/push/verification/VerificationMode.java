package dateline.push.verification;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;

/** What a subscriber is asked or told (WebSub §5.2, §5.3). */
@Introspected
public enum VerificationMode {
    SUBSCRIBE,
    UNSUBSCRIBE,
    /** The subscriber is told that the subscription was denied or has ended. */
    DENIED;

    /** Its value of {@code hub.mode}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
