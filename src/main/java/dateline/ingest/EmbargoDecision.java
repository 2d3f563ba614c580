package dateline.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What embargo lines in a document come to.
 *
 * @param until the latest moment that one of them names; null when there is none, or none that is certain
 * @param inDoubt whether there is one, but not until when
 */
public record EmbargoDecision(@Nullable Instant until, boolean inDoubt) {
    public static final EmbargoDecision NONE = new EmbargoDecision(null, false);
}
