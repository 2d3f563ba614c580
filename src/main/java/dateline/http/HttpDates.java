package dateline.http;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

/** Dates in HTTP fields (RFC 9110 §5.6.7). */
public final class HttpDates {
    /** The longest text that Netty takes. */
    private static final int LONGEST = 64;

    /** The three forms end with GMT or a year. Netty reads more, and ignores any other time zone. */
    private static final Pattern FORM = Pattern.compile(".* (?:GMT|[0-9]{4})");

    private static final Pattern RFC_850 = Pattern.compile("([A-Z][a-z]+, [0-9]{2}-[A-Z][a-z]{2}-)([0-9]{2})( .*)");

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
        String date = text.strip();
        if (date.length() > LONGEST || !FORM.matches(date)) {
            return Optional.empty();
        }
        Matcher obsolete = RFC_850.matcher(date);
        String whole = obsolete.matches()
                ? obsolete.group(1) + year(Integer.parseInt(obsolete.group(2)), now) + obsolete.group(3)
                : date;
        return Optional.ofNullable(DateFormatter.parseHttpDate(whole)).map(Date::toInstant);
    }

    /** Two-digit years that would lie over fifty years ahead are past ones (§5.6.7). */
    private static int year(int lastDigits, Instant now) {
        int latest = now.atOffset(ZoneOffset.UTC).getYear() + 50;
        return latest - Math.floorMod(latest - lastDigits, 100);
    }
}
