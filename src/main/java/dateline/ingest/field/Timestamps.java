package dateline.ingest.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads timestamps (RFC 3339 §5.6). */
public final class Timestamps {
    private Timestamps() {}

    /** @throws DateTimeException when it is not a timestamp, or lacks its zone */
    static Instant parse(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean spaced = upper.indexOf(' ') == 10;
        return OffsetDateTime.parse(spaced ? upper.substring(0, 10) + "T" + upper.substring(11) : upper)
                .toInstant();
    }

    /** Whether it is a date, or a time that only lacks its zone. */
    static boolean isLocal(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text) != null
                    : LocalDateTime.parse(text.replace(' ', 'T')) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A field's text as a time, cut to microseconds; null when it is invalid. */
    public static @Nullable Instant field(BiConsumer<String, String> faults, String name, String text) {
        try {
            Instant instant = parse(text);
            if (instant.isBefore(Instant.EPOCH)) {
                faults.accept(
                        name, name + " is before 1970, which feed readers refuse: leave it out, or send a later date");
                return null;
            }
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            String what = isLocal(text) ? " lacks a zone" : " is not a date";
            faults.accept(
                    name,
                    name + " \"" + text + "\"" + what
                            + ": send one such as 2026-11-23T10:30:00Z or 2026-11-23T13:30:00+03:00");
            return null;
        }
    }
}
