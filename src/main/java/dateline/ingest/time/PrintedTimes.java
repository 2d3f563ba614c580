package dateline.ingest.time;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.DirectionMarks;
import dateline.ingest.text.Spaces;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a date, a time of day and a zone from a line, in any order and in many languages. */
public final class PrintedTimes {
    private static final int LONGEST = 300;

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?:t|\\b)");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\b");
    private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+|of\\s+|d')?([\\p{L}\\p{M}]{2,14})\\.?(?:,?\\s+(?:de\\s+|of\\s+)?(\\d{4})\\b)?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([\\p{L}\\p{M}]{3,14})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?");

    private static final Pattern TWELVE_HOUR =
            Pattern.compile("\\b(\\d{1,2})(?:[:.](\\d{2}))?\\s*(a|p)\\.?\\s?m\\b\\.?");
    private static final Pattern NOON = Pattern.compile("\\b(?:12\\s*)?noon\\b");
    private static final Pattern TWENTY_FOUR_HOUR = Pattern.compile(
            "\\b(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?:\\s*(?:uhr|horas|heures|hrs|hours|uur|h)\\b)?|\\b(\\d{1,2})[.](\\d{2})\\s*(?:uhr|horas|hrs|hours|uur|h)\\b");
    private static final Pattern HOUR = Pattern.compile(
            "\\b(\\d{1,2})\\s*(?:h|uhr|heures?|horas?|uur)(?:\\s?(\\d{2}))?\\b|(?:alle|ore|kl\\.?|الساعة)\\s+(\\d{1,2})(?:[:.](\\d{2}))?\\b");
    private static final Pattern MILITARY = Pattern.compile(
            "\\b([01]\\d|2[0-3])([0-5]\\d)\\s*(?:(?:hrs|hours|h)\\b\\s*)?(gmt|utc|z|bst|cet|cest|mez|mesz|est|edt|et|pst|pdt|cdt|mst|mdt|msk|jst|hkt|sgt|aest|aedt|local|hrs|hours|h)\\b");
    private static final Pattern ARABIC_HALF = Pattern.compile("^\\s*(صباحا|صباحاً|مساء|مساءً)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d'’.]*");

    private final StringBuilder text;
    private @Nullable Integer year;
    private @Nullable Month month;
    private @Nullable Integer day;
    private @Nullable DayOfWeek weekday;
    private @Nullable LocalTime time;
    private @Nullable ZoneId zone;

    private PrintedTimes(String line) {
        String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        this.text = new StringBuilder(plain(head));
    }

    /** The moment that a line names, and its other words. */
    public static PrintedTime read(String line) {
        PrintedTimes times = new PrintedTimes(line);
        times.readDate();
        times.readTime();
        times.readZone();
        List<String> rest = times.rest();
        return new PrintedTime(times.year, times.month, times.day, times.weekday, times.time, times.zone, rest);
    }

    private static String plain(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        line.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            plain.appendCodePoint(digit >= 0 ? '0' + digit : c == '’' ? '\'' : c == '：' ? ':' : c);
        });
        return DirectionMarks.without(Spaces.plain(plain.toString()))
                .replace("تشرين الثاني", "november")
                .replace("تشرين الأول", "october")
                .replace("كانون الأول", "december")
                .replace("كانون الثاني", "january");
    }

    private void readDate() {
        if (!readNumbers(ISO, 1, 3)
                && !readNumbers(EAST_ASIAN, 1, 3)
                && !readNumbers(DOTTED, 3, 1)
                && !readSlashed()
                && !readNamedMonth(DAY_MONTH, 2, 1)) {
            readNamedMonth(MONTH_DAY, 1, 2);
        }
    }

    private boolean readNumbers(Pattern pattern, int yearGroup, int dayGroup) {
        Matcher numbers = found(pattern);
        if (numbers != null) {
            keepDate(number(numbers, yearGroup), number(numbers, 2), number(numbers, dayGroup));
            remove(numbers);
        }
        return numbers != null;
    }

    /** Reads a date with slashes; 11/30/2026 is one day, but 11/12/2026 may be two, and is not read. */
    private boolean readSlashed() {
        Matcher numbers = found(SLASHED);
        if (numbers == null) {
            return false;
        }
        int first = number(numbers, 1);
        int second = number(numbers, 2);
        boolean dayFirst = first > 12 || first == second;
        if (dayFirst || second > 12) {
            keepDate(number(numbers, 3), dayFirst ? second : first, dayFirst ? first : second);
            remove(numbers);
        }
        return true;
    }

    private boolean readNamedMonth(Pattern pattern, int nameGroup, int dayGroup) {
        Matcher matcher = pattern.matcher(text);
        for (int from = 0; from < text.length() && matcher.find(from); from = matcher.start() + 1) {
            Deadline.check();
            Month named = CalendarWords.month(matcher.group(nameGroup));
            if (named != null) {
                month = named;
                day = number(matcher, dayGroup);
                year = matcher.group(3) == null ? null : Integer.valueOf(matcher.group(3));
                remove(matcher);
                return true;
            }
        }
        return false;
    }

    private void keepDate(int printedYear, int printedMonth, int printedDay) {
        if (printedMonth >= 1 && printedMonth <= 12) {
            year = printedYear;
            month = Month.of(printedMonth);
            day = printedDay;
        }
    }

    private void readTime() {
        Matcher twelve = found(TWELVE_HOUR);
        if (twelve != null && number(twelve, 1) >= 1 && number(twelve, 1) <= 12) {
            int hour = number(twelve, 1) % 12 + (twelve.group(3).equals("p") ? 12 : 0);
            keepTime(twelve, hour, twelve.group(2));
            return;
        }
        Matcher military = found(MILITARY);
        if (military != null) {
            time = LocalTime.of(number(military, 1), number(military, 2));
            text.replace(military.start(), military.start(3), " ");
            return;
        }
        Matcher exact = found(TWENTY_FOUR_HOUR);
        if (exact != null) {
            boolean colon = exact.group(1) != null;
            keepTime(exact, number(exact, colon ? 1 : 3), exact.group(colon ? 2 : 4));
            return;
        }
        Matcher hour = found(HOUR);
        if (hour != null) {
            boolean hourFirst = hour.group(1) != null;
            keepTime(hour, number(hour, hourFirst ? 1 : 3), hour.group(hourFirst ? 2 : 4));
            return;
        }
        Matcher noon = found(NOON);
        if (noon != null) {
            keepTime(noon, 12, null);
        }
    }

    private void keepTime(Matcher found, int hour, @Nullable String minutes) {
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (hour > 23 || minute > 59) {
            return;
        }
        Matcher half = ARABIC_HALF.matcher(text.substring(found.end()));
        boolean named = half.find();
        boolean later = named && half.group(1).startsWith("م") && hour < 12;
        time = LocalTime.of(later ? hour + 12 : hour, minute);
        int end = named ? found.end() + half.end() : found.end();
        text.replace(found.start(), end, " ");
    }

    private void readZone() {
        TimeZones.firstIn(text.toString().strip()).ifPresent(found -> {
            int outer = text.length() - text.toString().stripLeading().length();
            if (time != null || found.zone().getId().equals("Z")) {
                zone = found.zone();
                text.replace(outer + found.from(), outer + found.to(), " ");
            }
        });
    }

    private List<String> rest() {
        List<String> rest = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = withoutLastMarks(words.group());
            if (word.isEmpty() || CalendarWords.isConnecting(word)) {
                continue;
            }
            DayOfWeek named = CalendarWords.day(word);
            if (named != null && weekday == null) {
                weekday = named;
            } else {
                rest.add(word);
            }
        }
        return List.copyOf(rest);
    }

    private static String withoutLastMarks(String word) {
        int end = word.length();
        while (end > 0 && (word.charAt(end - 1) == '.' || word.charAt(end - 1) == '\'')) {
            end--;
        }
        return word.substring(0, end);
    }

    private @Nullable Matcher found(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher : null;
    }

    private void remove(Matcher matcher) {
        text.replace(matcher.start(), matcher.end(), " ");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
