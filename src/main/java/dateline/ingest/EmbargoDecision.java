package dateline.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the embargo lines of a document mean for the article.
 *
 * @param until the latest time that one of them names; null when there is none, or none that is certain
 * @param inDoubt whether there is an embargo whose end is not certain
 */
public record EmbargoDecision(@Nullable Instant until, boolean inDoubt) {
    public static final EmbargoDecision NONE = new EmbargoDecision(null, false);
}
