package dateline.ingest.press;

import java.time.Instant;

/**
 * A line with the date on which an article was published or updated.
 *
 * @param line its number in the source
 * @param printed the line
 * @param at the time
 */
public record PublicationDateLine(int line, String printed, Instant at) {}
