package dateline.ingest.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A moment as people print it; what was not printed is null.
 *
 * @param year absent in "Nov. 30"
 * @param month with the day
 * @param day of the month
 * @param weekday as printed, which may contradict the date
 * @param time of day
 * @param zone of the time
 * @param rest the words beside, in small letters
 */
public record PrintedTime(
        @Nullable Integer year,
        @Nullable Month month,
        @Nullable Integer day,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime time,
        @Nullable ZoneId zone,
        List<String> rest) {
    /** How far from now a day without its year may be to be taken for the nearest one. */
    private static final Duration NEAR = Duration.ofDays(100);

    /** Whether nothing but a moment was printed. */
    public boolean isAlone() {
        return rest.isEmpty();
    }

    /** Whether it has a day of a month or a time of day. */
    public boolean isSaid() {
        return day != null || time != null;
    }

    /** Whether a whole day was printed, with its year. */
    public boolean hasDate() {
        return year != null && day != null;
    }

    /** The same in the zone of the publication, when none was printed, not even one that is unknown. */
    public PrintedTime in(@Nullable ZoneId publication) {
        return zone == null && isAlone() ? new PrintedTime(year, month, day, weekday, time, publication, rest) : this;
    }

    /**
     * The moment; empty when anything that it needs was not printed, or when the day is not the weekday that was.
     *
     * @param now where the year is not printed, the day nearest to this moment is meant
     */
    public Optional<Instant> instant(Instant now) {
        if (zone == null || time == null) {
            return Optional.empty();
        }
        ZoneId where = zone;
        LocalTime at = time;
        return date(now).map(date -> date.atTime(at).atZone(where).toInstant());
    }

    /** The day; empty when it was not printed or is in doubt. */
    public Optional<LocalDate> date(Instant now) {
        if (month == null || day == null) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        int first = year == null ? today.getYear() - 1 : year;
        int last = year == null ? today.getYear() + 1 : year;
        int ofMonth = day;
        return IntStream.rangeClosed(first, last)
                .mapToObj(candidate -> date(candidate, month, ofMonth))
                .flatMap(Optional::stream)
                .filter(date -> year != null || Math.abs(date.toEpochDay() - today.toEpochDay()) <= NEAR.toDays())
                .filter(date -> weekday == null || date.getDayOfWeek() == weekday)
                .findFirst();
    }

    private static Optional<LocalDate> date(int year, Month month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
