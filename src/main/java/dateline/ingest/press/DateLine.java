package dateline.ingest.press;

import java.time.Instant;

/**
 * A line that says when an article came out or was changed.
 *
 * @param line its number in the source
 * @param printed the line
 * @param at the moment
 */
public record DateLine(int line, String printed, Instant at) {}
