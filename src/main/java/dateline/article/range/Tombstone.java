package dateline.article.range;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article that a feed no longer has.
 *
 * @param article its id
 * @param at when it left
 * @param text the notice for readers, when it was withdrawn
 */
@Introspected
public record Tombstone(UUID article, Instant at, @Nullable String text) {
    /** The article's global name. */
    public String urn() {
        return "urn:uuid:" + article;
    }
}
