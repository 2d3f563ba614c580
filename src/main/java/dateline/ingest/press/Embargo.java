package dateline.ingest.press;

import dateline.ingest.time.PrintedTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A line that sets an embargo on an article.
 *
 * @param line its number in the source
 * @param printed the line
 * @param time the end of the embargo, as far as the line has it
 */
public record Embargo(int line, String printed, PrintedTime time) {
    /** The end of the embargo; empty when it is not certain. */
    public Optional<Instant> until(Instant now) {
        return time.instant(now);
    }

    /** Why the end of the embargo is not certain. */
    public String uncertaintyReason() {
        if (time.day() == null) {
            return "it has no day";
        }
        if (time.time() == null) {
            return "it has no time of day";
        }
        return time.zone() == null ? "it has no unambiguous zone" : "its day, weekday and year do not fit together";
    }
}
