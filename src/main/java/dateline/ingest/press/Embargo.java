package dateline.ingest.press;

import dateline.ingest.time.PrintedTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A line that holds an article back.
 *
 * @param line its number in the source
 * @param printed the line
 * @param time until when, as far as it says
 */
public record Embargo(int line, String printed, PrintedTime time) {
    /** Until when; empty when that is not certain. */
    public Optional<Instant> until(Instant now) {
        return time.instant(now);
    }

    /** Why it is not certain until when. */
    public String doubt() {
        if (time.day() == null) {
            return "it has no day";
        }
        if (time.time() == null) {
            return "it has no time of day";
        }
        return time.zone() == null
                ? "it has no zone that means one thing only"
                : "its day, weekday and year do not fit together";
    }
}
