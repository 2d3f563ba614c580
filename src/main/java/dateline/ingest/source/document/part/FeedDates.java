package dateline.ingest.source.document.part;

import com.rometools.rome.io.impl.DateParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dates of feeds: RFC 3339, and otherwise what Rome knows (RFC 822, the W3C's profile of ISO 8601). */
public final class FeedDates {
    private static final int LONGEST = 60;

    private FeedDates() {}

    /** A time from 1970 on, cut to microseconds; null when the text is none. */
    public static @Nullable Instant of(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return null;
        }
        Instant time = parsed(text.strip());
        return time == null || time.isBefore(Instant.EPOCH) ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant parsed(String text) {
        try {
            // Rome takes six digits after the second for milliseconds, and so is wrong by minutes.
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException e) {
            Date date = DateParser.parseDate(text, Locale.US);
            return date == null ? null : date.toInstant();
        }
    }
}
