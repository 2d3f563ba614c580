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
 * A moment as it is printed; each part that is not printed is null.
 *
 * @param year null in "Nov. 30"
 * @param month printed together with the day
 * @param day the day of the month
 * @param weekday the day of the week, which may contradict the date
 * @param time the time of day
 * @param zone the zone of the time
 * @param rest the other words, in lower case
 */
public record PrintedTime(
        @Nullable Integer year,
        @Nullable Month month,
        @Nullable Integer day,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime time,
        @Nullable ZoneId zone,
        List<String> rest) {
    /** How far from now a day without a year may be. */
    private static final Duration MOST_DISTANCE = Duration.ofDays(100);

    /** Whether only a moment was printed. */
    public boolean isAlone() {
        return rest.isEmpty();
    }

    /** Whether it has a day of a month or a time of day. */
    public boolean hasDayOrTime() {
        return day != null || time != null;
    }

    /** Whether a date was printed, with its year. */
    public boolean hasDate() {
        return year != null && day != null;
    }

    /** The same in the zone of the publication, if no zone was printed and no other word, which may be an unknown zone. */
    public PrintedTime withDefaultZone(@Nullable ZoneId publication) {
        return zone == null && isAlone() ? new PrintedTime(year, month, day, weekday, time, publication, rest) : this;
    }

    /**
     * The moment; empty when a part of it was not printed, or when its day is not on the printed day of the week.
     *
     * @param now the current time; without a year the day nearest to it is meant
     */
    public Optional<Instant> instant(Instant now) {
        if (zone == null || time == null) {
            return Optional.empty();
        }
        ZoneId inZone = zone;
        LocalTime atTime = time;
        return date(now).map(date -> date.atTime(atTime).atZone(inZone).toInstant());
    }

    /** The date; empty when it was not printed or is ambiguous. */
    public Optional<LocalDate> date(Instant now) {
        if (month == null || day == null) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        int first = year == null ? today.getYear() - 1 : year;
        int last = year == null ? today.getYear() + 1 : year;
        int dayOfMonth = day;
        return IntStream.rangeClosed(first, last)
                .mapToObj(candidate -> date(candidate, month, dayOfMonth))
                .flatMap(Optional::stream)
                .filter(date ->
                        year != null || Math.abs(date.toEpochDay() - today.toEpochDay()) <= MOST_DISTANCE.toDays())
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
