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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates in HTTP fields (RFC 9110 §5.6.7). Netty writes them. It is too lenient to read them: a date in another time zone
 * than GMT is one in GMT to it, and a recipient has to ignore what is not an HTTP date (§13.1.3).
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

    /** The preferred form, "Sun, 06 Nov 1994 08:49:37 GMT". */
    public static String format(Instant instant) {
        return DateFormatter.format(Date.from(instant));
    }

    /**
     * Any of the three forms; empty for anything else, which a recipient ignores (§13.1.3).
     *
     * @param now tells the century of a year with two digits
     */
    public static Optional<Instant> parse(String text, Instant now) {
        for (DateTimeFormatter form : List.of(IMF, rfc850(now), ASCTIME)) {
            try {
                return Optional.of(LocalDateTime.parse(text.strip(), form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException e) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }

    /** Two-digit years that would lie over fifty years ahead are past ones (§5.6.7). */
    private static DateTimeFormatter rfc850(Instant now) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR, 2, 2, now.atOffset(ZoneOffset.UTC).getYear() - 49)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }
}
