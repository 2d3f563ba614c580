package dateline.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Moments as people and programs write them (RFC 3339 §5.6). */
final class Moments {
    private Moments() {}

    /** @throws DateTimeException when it is none, or lacks its zone */
    static Instant parse(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean spaced = upper.indexOf(' ') == 10;
        return OffsetDateTime.parse(spaced ? upper.substring(0, 10) + "T" + upper.substring(11) : upper)
                .toInstant();
    }

    /** Whether it is a date or a time that lacks nothing but the zone. */
    static boolean isLocal(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text) != null
                    : LocalDateTime.parse(text.replace(' ', 'T')) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
