package dateline.ingest.page;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.ingest.field.Timestamps;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates in the heads of pages: all common formats of ISO 8601, those of e-mail (RFC 5322), and seconds or
 * milliseconds since 1970. {@link Timestamps} reads those of clients, more strictly.
 */
final class PageDates {
    private static final Pattern ISO = Pattern.compile(
            "([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ]+([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?)?)?"
                    + "\\s*(Z|UTC|GMT|[+\\x{2212}-][0-9]{2}(?::?[0-9]{2})?)?(?:\\[[A-Z/_]+\\])?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{10}(?:[0-9]{3})?");

    private PageDates() {}

    /**
     * A date.
     *
     * @param zoned whether it has a zone; without one it is read as UTC
     */
    record PageDate(Instant instant, boolean zoned) {}

    /** Reads a date; empty when the text is not a date. */
    static Optional<PageDate> read(String written) {
        String text = written.strip();
        try {
            if (SECONDS.matches(text)) {
                long number = Long.parseLong(text);
                return Optional.of(new PageDate(
                        text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number), true));
            }
            Matcher iso = ISO.matcher(text);
            return Optional.of(
                    iso.matches()
                            ? iso(iso)
                            : new PageDate(
                                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant(),
                                    true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PageDate iso(Matcher iso) {
        String zone = iso.group(8);
        String whole = "%s-%s-%sT%s:%s:%s.%s%s"
                .formatted(
                        iso.group(1),
                        iso.group(2),
                        iso.group(3),
                        Objects.requireNonNullElse(iso.group(4), "00"),
                        Objects.requireNonNullElse(iso.group(5), "00"),
                        Objects.requireNonNullElse(iso.group(6), "00"),
                        Objects.requireNonNullElse(iso.group(7), "0"),
                        offset(zone));
        return new PageDate(OffsetDateTime.parse(whole).toInstant(), zone != null);
    }

    private static String offset(@Nullable String zone) {
        if (zone == null || Character.isLetter(zone.charAt(0))) {
            return "Z";
        }
        String digits = zone.substring(1).replace(":", "");
        return (zone.charAt(0) == '+' ? "+" : "-") + digits.substring(0, 2) + ":"
                + (digits.length() > 2 ? digits.substring(2) : "00");
    }
}
