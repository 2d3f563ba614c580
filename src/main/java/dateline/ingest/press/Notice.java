package dateline.ingest.press;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice to readers of what was put right.
 *
 * @param line its number in the source
 * @param kind correction, clarification, update
 * @param text what it says
 * @param day when, as far as it says
 */
public record Notice(
        int line, String kind, String text, @Nullable LocalDate day) {}
