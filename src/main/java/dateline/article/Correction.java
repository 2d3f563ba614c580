package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A dated notice of what was put right.
 *
 * @param at when
 * @param kind correction, clarification, update …
 * @param text plain text for readers
 */
@Serdeable
public record Correction(Instant at, String kind, String text) {}
