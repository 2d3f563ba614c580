package dateline.http;

import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Dates in HTTP fields (RFC 9110 §5.6.7). */
public final class HttpDates {
    /** The longest text that Netty takes. */
    private static final int LONGEST = 64;

    private HttpDates() {}

    /** The preferred form, "Sun, 06 Nov 1994 08:49:37 GMT". */
    public static String format(Instant instant) {
        return DateFormatter.format(Date.from(instant));
    }

    /** Any of the three forms; empty for anything else, which a recipient ignores (§13.1.3). */
    public static Optional<Instant> parse(String text) {
        String date = text.strip();
        return isInForm(date)
                ? Optional.ofNullable(DateFormatter.parseHttpDate(date)).map(Date::toInstant)
                : Optional.empty();
    }

    /** The three forms end with GMT or a year. Netty reads more, and ignores any other time zone. */
    private static boolean isInForm(String date) {
        String last = date.substring(date.lastIndexOf(' ') + 1);
        boolean year = last.length() == 4 && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return date.length() <= LONGEST && (last.equals("GMT") || year);
    }
}
