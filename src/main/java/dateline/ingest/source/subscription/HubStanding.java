package dateline.ingest.source.subscription;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;

/** How a subscription at a hub stands. */
@Introspected
public enum HubStanding {
    /** It is wanted, and the hub has not asked for its confirmation yet. */
    REQUESTED,
    /** The hub has confirmed it, and sends changes until its lease ends. */
    ACTIVE,
    /** The hub does not want it (WebSub §5.2). */
    DENIED,
    /** A renewal has taken its place; the hub is asked to end it, and what it still sends is taken. */
    REPLACED,
    /** Nobody wants it any more; the hub is asked to end it. */
    ENDING;

    /** Its name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
