package dateline.ingest.press;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.ingest.text.Line;
import dateline.ingest.text.LinePatterns;
import dateline.ingest.text.Ornaments;
import dateline.ingest.time.CalendarWords;
import dateline.ingest.time.PrintedTime;
import dateline.ingest.time.PrintedTimes;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises embargo lines: "EMBARGOED UNTIL 0600 GMT NOV. 30, 2026", "Sperrfrist: …", "Sous embargo jusqu'au …". A
 * sentence about an embargo is not one.
 */
final class Embargoes {
    private static final int LONGEST = 300;

    /** The greatest number of other words in a line with a full date and time. */
    private static final int MOST_OTHER_WORDS = 25;

    /** The greatest number of unread words in a line with a date. */
    private static final int MOST_UNREAD_WORDS = 5;

    /** The greatest number of words of an unknown zone. */
    private static final int ZONE_WORDS = 2;

    /** The least number of characters of a title. */
    private static final int SHORTEST = 5;

    /** The greatest number of places in a line at which the embargo may end and a title begin. */
    private static final int MOST_ENDS = 4;

    private static final Pattern ORDER_END = Pattern.compile("[:：]\\s|\\s[-–—|]{1,2}\\s|[\\])]\\s");

    /** Words that may be the subject of a story when a text follows them. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)\\W*(?:news |press )?embargo\\W*");

    private final LinePatterns patterns;
    private final @Nullable ZoneId zone;

    /**
     * @param patterns the patterns of embargo lines
     * @param zone the zone of times that have none
     */
    Embargoes(List<String> patterns, @Nullable ZoneId zone) {
        this.zone = zone;
        this.patterns = new LinePatterns("dateline.import.press.embargoes", patterns);
    }

    /**
     * An embargo line.
     *
     * @param embargo the embargo
     * @param lines how many lines it has; 0 when the line may be a title, too, and stays
     * @param textAfter the text after it on the line, which may be a title; null when there is none
     */
    record EmbargoLine(Embargo embargo, int lines, @Nullable String textAfter) {}

    /** The embargo line at an index, if there is one. */
    Optional<EmbargoLine> read(List<Line> lines, int at) {
        Line line = lines.get(at);
        if (line.verbatim() || line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = Ornaments.without(line.words());
        return embargoBeforeText(line, words).or(() -> embargoWithoutText(lines, at, words));
    }

    /** An embargo with a text after it: "EMBARGOED UNTIL 5 FEB 2027: Fjord story". */
    private Optional<EmbargoLine> embargoBeforeText(Line line, String words) {
        Matcher end = ORDER_END.matcher(words);
        for (int seen = 0; seen < MOST_ENDS && end.find(); seen++) {
            String textAfter = Ornaments.without(words.substring(end.end()));
            Matcher order = patterns.match(Ornaments.without(words.substring(0, end.start() + 1)))
                    .orElse(null);
            if (order == null
                    || textAfter.length() < SHORTEST
                    || patterns.match(textAfter).isPresent()) {
                continue;
            }
            String until = until(order);
            PrintedTime time = PrintedTimes.read(until);
            boolean dated = time.hasDate() && time.rest().size() <= ZONE_WORDS;
            boolean alone = until.isBlank() && !AMBIGUOUS.matches(order.group()) && textAfter.indexOf(' ') > 0;
            if ((dated || alone) && !beginsWithTime(textAfter)) {
                return Optional.of(new EmbargoLine(
                        new Embargo(line.number(), line.words(), time.withDefaultZone(zone)),
                        1,
                        line.asPrinted(textAfter)));
            }
        }
        return Optional.empty();
    }

    /** Whether words begin with a time, and so belong to the embargo. */
    private static boolean beginsWithTime(String words) {
        String[] parts = words.split(" ", MOST_ENDS);
        int first = CalendarWords.isConnecting(parts[0].toLowerCase(Locale.ROOT)) ? 3 : 2;
        PrintedTime time = PrintedTimes.read(Stream.of(parts).limit(first).collect(Collectors.joining(" ")));
        return time.hasDayOrTime() || time.weekday() != null;
    }

    private Optional<EmbargoLine> embargoWithoutText(List<Line> lines, int at, String words) {
        Matcher match = patterns.match(words).orElse(null);
        if (match == null) {
            return twoPhrases(lines.get(at), words);
        }
        Line line = lines.get(at);
        String weak = group(match, "time");
        String until = until(match);
        PrintedTime time = PrintedTimes.read(until);
        int taken = 1;
        int below = continuationLine(lines, at, until.isBlank());
        if (below > 0 && time.isAlone() && isTime(lines.get(below))) {
            time = PrintedTimes.read(until + " " + lines.get(below).words());
            taken = below - at + 1;
        }
        Embargo embargo = new Embargo(line.number(), line.words(), time.withDefaultZone(zone));
        if (weak == null || isCertain(time)) {
            return Optional.of(new EmbargoLine(embargo, taken, null));
        }
        Optional<EmbargoLine> orders = twoPhrases(line, words);
        return orders.isEmpty() && (isOrder(words, weak) || isDated(time))
                ? Optional.of(new EmbargoLine(embargo, 0, null))
                : orders;
    }

    /** Two embargo phrases in one line: "STRICTLY EMBARGOED: hold for release Sunday". */
    private Optional<EmbargoLine> twoPhrases(Line line, String words) {
        Matcher end = ORDER_END.matcher(words);
        if (!end.find()) {
            return Optional.empty();
        }
        String first = Ornaments.without(words.substring(0, end.start() + 1));
        String second = Ornaments.without(words.substring(end.end()));
        Matcher order = patterns.match(second).orElse(null);
        if (order == null || patterns.match(first).isEmpty()) {
            return Optional.empty();
        }
        PrintedTime time = PrintedTimes.read(until(order));
        return Optional.of(
                new EmbargoLine(new Embargo(line.number(), line.words(), time.withDefaultZone(zone)), 1, null));
    }

    /**
     * The line on which the time may continue: the next one, or the one after a blank line if there is no time yet; negative
     * when there is none.
     */
    private static int continuationLine(List<Line> lines, int at, boolean noTime) {
        for (int i = at + 1; i < lines.size() && i <= at + 2; i++) {
            if (!lines.get(i).isBlank()) {
                return i == at + 1 || noTime ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isTime(Line line) {
        if (line.isLongerThan(LONGEST)) {
            return false;
        }
        PrintedTime time = PrintedTimes.read(line.words());
        return time.hasDayOrTime() && time.isAlone();
    }

    private static boolean isCertain(PrintedTime time) {
        boolean timed = time.hasDate() && time.time() != null;
        return (time.isAlone() && (time.hasDayOrTime() || time.weekday() != null))
                || (timed && time.rest().size() <= (time.zone() == null ? MOST_UNREAD_WORDS : MOST_OTHER_WORDS));
    }

    /** Whether it has a date and few other words. In doubt, an embargo is better than too early a publication. */
    private static boolean isDated(PrintedTime time) {
        return time.hasDate() && time.rest().size() <= MOST_UNREAD_WORDS;
    }

    /** Whether it begins with capitals and a colon, as in "EMBARGO: ", which makes it an embargo. */
    private static boolean isOrder(String words, String time) {
        String before = words.substring(0, words.length() - time.length()).strip();
        return (before.endsWith(":") || before.endsWith("："))
                && before.chars().anyMatch(Character::isUpperCase)
                && before.chars().noneMatch(Character::isLowerCase);
    }

    /** The part of the line that says until when; empty when there is none. */
    private static String until(Matcher match) {
        String when = group(match, "when");
        return Objects.requireNonNullElse(when == null ? group(match, "time") : when, "");
    }

    private static @Nullable String group(Matcher match, String name) {
        return match.pattern().namedGroups().containsKey(name) ? match.group(name) : null;
    }
}
