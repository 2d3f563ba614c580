package dateline.ingest.source;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a source's state that others may change during a look.
 *
 * @param source its name
 * @param changed when a client last changed the source itself
 * @param host to which one request is sent at a time
 * @param nextLook the end of the claim, or {@link SourceState#AT_ONCE} when another look was asked for
 */
@Introspected
public record LookClaim(
        String source,
        Instant changed,
        String host,
        @Nullable Instant nextLook) {}
