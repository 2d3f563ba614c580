package dateline.ingest.source.document.part;

import com.rometools.rome.io.impl.DateParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates of feeds: RFC 3339, and otherwise what Rome knows (RFC 822, the W3C's profile of ISO 8601). */
public final class EntryDates {
    private static final int LONGEST = 60;

    private static final List<DateTimeFormatter> OTHER = Stream.of(
                    "yyyy-MM-dd HH:mm[:ss][ ][XXX][XX][X]",
                    "yyyy-MM-dd HH:mm[:ss] z",
                    "yyyy-MM-dd'T'HH:mm[XXX][XX][X]",
                    "d MMM yyyy HH:mm[:ss] XXX",
                    "d MMM yyyy HH:mm[:ss] XX",
                    "d MMM yyyy HH:mm[:ss] O",
                    "d MMM yyyy HH:mm[:ss] 'GMT'XX",
                    "d MMM yyyy HH:mm[:ss] z")
            .map(EntryDates::form)
            .toList();

    private EntryDates() {}

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
            return date == null ? other(text) : date.toInstant();
        }
    }

    /** Forms of which neither specification knows, but which can mean one time only. */
    private static @Nullable Instant other(String text) {
        String plain = text.replaceAll("\\s+", " ")
                .replaceFirst("(?i)^[a-z]{2,9}\\.?, ?", "")
                .replaceFirst("\\bSept\\b", "Sep");
        for (DateTimeFormatter form : OTHER) {
            try {
                return ZonedDateTime.parse(plain, form).toInstant();
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        return null;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }
}
