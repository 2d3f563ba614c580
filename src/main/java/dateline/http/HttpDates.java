package dateline.http;

import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates in HTTP fields (RFC 9110 §5.6.7). Netty writes them, but does not read them: its parser takes a date in another
 * time zone for one in GMT, and a recipient has to ignore whatever is not an HTTP date (§13.1.3).
 */
public final class HttpDates {
    private static final DateTimeFormatter IMF =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME = new DateTimeFormatterBuilder()
            .appendPattern("EEE MMM ")
            .padNext(2)
            .appendValue(ChronoField.DAY_OF_MONTH)
            .appendPattern(" HH:mm:ss yyyy")
            .toFormatter(Locale.ENGLISH);

    private HttpDates() {}

    /** The preferred format, "Sun, 06 Nov 1994 08:49:37 GMT". */
    public static String format(Instant instant) {
        return DateFormatter.format(Date.from(instant));
    }

    /**
     * A date in one of the three formats; empty for anything else, which a recipient ignores (§13.1.3).
     *
     * @param now decides the century of a year with two digits
     */
    public static Optional<Instant> parse(String text, Instant now) {
        return parse(text, IMF).or(() -> parse(text, ASCTIME)).or(() -> parse(text, rfc850(now)));
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A year of two digits that would be more than fifty years in the future is in the past (§5.6.7). */
    private static DateTimeFormatter rfc850(Instant now) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR, 2, 2, now.atOffset(ZoneOffset.UTC).getYear() - 49)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }
}
