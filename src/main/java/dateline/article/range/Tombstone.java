package dateline.article.range;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The notice in a feed that an article has left it (RFC 6721).
 *
 * @param article the id of the article
 * @param at the time when it left
 * @param change the number of that change
 * @param text the notice for readers of a withdrawal; null for none
 */
@Introspected
public record Tombstone(
        UUID article, Instant at, long change, @Nullable String text) {
    /** The id of the article as a URN. */
    public String urn() {
        return "urn:uuid:" + article;
    }
}
