package dateline.ingest.press;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice to readers about a correction.
 *
 * @param line its number in the source
 * @param kind correction, clarification, update
 * @param text the text
 * @param day the day of the correction; null when it has none
 */
public record Notice(
        int line, String kind, String text, @Nullable LocalDate day) {}
