package dateline.article;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * An article that a feed no longer has.
 *
 * @param article its id
 * @param at when it left
 */
@Introspected
public record Departure(UUID article, Instant at) {
    /** The article's global name. */
    public String urn() {
        return "urn:uuid:" + article;
    }
}
