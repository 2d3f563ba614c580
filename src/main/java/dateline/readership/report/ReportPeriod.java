package dateline.readership.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days (UTC) that are reported together.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record ReportPeriod(LocalDate from, LocalDate to) {
    /** The most days of a period. */
    public static final int MOST_DAYS = 731;

    private static final int USUAL = 30;

    public ReportPeriod {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException("a period has 1 to " + MOST_DAYS + " days");
        }
    }

    /** The 30 days that end with one. */
    public static LocalDate usualBeginning(LocalDate to) {
        return to.minusDays(USUAL - 1L);
    }
}
