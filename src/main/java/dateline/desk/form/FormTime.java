package dateline.desk.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Times in forms: those of a clock on the wall, in the zone of a session (HTML's {@code datetime-local}). */
public final class FormTime {
    private FormTime() {}

    /**
     * The moment of a time.
     *
     * @throws IllegalArgumentException when it can't be read, or the zone does not have it; says what to write
     */
    public static Instant instant(String time, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.parse(time.replace(' ', 'T'));
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                throw new IllegalArgumentException(
                        time + " does not exist in " + zone + ", where clocks are moved forward then");
            }
            return local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + time + "\" is not a time: write it as 2026-12-01T06:00", e);
        }
    }

    /** The time of a moment, to the millisecond, which is the finest that browsers keep. */
    public static String of(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }
}
