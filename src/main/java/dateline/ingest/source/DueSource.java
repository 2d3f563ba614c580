package dateline.ingest.source;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * A source that is due.
 *
 * @param failures the number of failed looks in a row
 * @param nextLook since when it is due
 */
@Introspected
public record DueSource(String source, int failures, Instant nextLook) {
    /** Whether somebody has asked for the look, and may wait for it. */
    public boolean isAsked() {
        return SourceState.AT_ONCE.equals(nextLook);
    }
}
