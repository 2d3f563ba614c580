package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A dated notice to readers about an error in an article.
 *
 * @param at the date of the notice
 * @param kind such as correction, clarification or update
 * @param text plain text for readers
 */
@Serdeable
public record Correction(Instant at, String kind, String text) {}
