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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the lines that hold an article back: "EMBARGOED UNTIL 0600 GMT NOV. 30, 2026", "Sperrfrist: …", "Sous
 * embargo jusqu'au …". A sentence about an embargo is none.
 */
final class Embargoes {
    private static final int LONGEST = 300;

    /** A line that says a whole moment may add so many words. */
    private static final int MOST_OTHER_WORDS = 25;

    /** A line that names a day may have so many words that could not be read. */
    private static final int MOST_UNREAD_WORDS = 5;

    /** An unknown zone has at most so many words. */
    private static final int ZONE_WORDS = 2;

    /** Letters that a title has at least. */
    private static final int SHORTEST = 5;

    /** Places of a line at which an order may end. */
    private static final int MOST_ENDS = 4;

    private static final Pattern ORDER_END = Pattern.compile("[:：]\\s|\\s[-–—|]{1,2}\\s|[\\])]\\s");

    /** What is no order but the subject of a story when something follows. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)\\W*(?:news |press )?embargo\\W*");

    private final LinePatterns forms;

    private final @Nullable ZoneId zone;

    /**
     * @param forms of lines
     * @param zone of times that name none
     */
    Embargoes(List<String> forms, @Nullable ZoneId zone) {
        this.zone = zone;
        this.forms = new LinePatterns("dateline.import.press.embargoes", forms);
    }

    /**
     * An embargo line.
     *
     * @param embargo what it says
     * @param lines how many lines it takes; none when it could be a title too, and stays
     * @param behind what else stands behind it on the line, which may be a title; null for nothing
     */
    record EmbargoLine(Embargo embargo, int lines, @Nullable String behind) {}

    /** The embargo line at a place of a document, if there is one. */
    Optional<EmbargoLine> read(List<Line> lines, int at) {
        Line line = lines.get(at);
        if (line.verbatim() || line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = Ornaments.without(line.words());
        return behindOrder(line, words).or(() -> whole(lines, at, words));
    }

    /** An order that is followed by something else: "EMBARGOED UNTIL 5 FEB 2027: Fjord story". */
    private Optional<EmbargoLine> behindOrder(Line line, String words) {
        Matcher end = ORDER_END.matcher(words);
        for (int seen = 0; seen < MOST_ENDS && end.find(); seen++) {
            String behind = Ornaments.without(words.substring(end.end()));
            Matcher order = forms.match(Ornaments.without(words.substring(0, end.start() + 1)))
                    .orElse(null);
            if (order == null
                    || behind.length() < SHORTEST
                    || forms.match(behind).isPresent()) {
                continue;
            }
            String said = said(order);
            PrintedTime time = PrintedTimes.read(said == null ? "" : said);
            boolean dated = time.hasDate() && time.rest().size() <= ZONE_WORDS;
            boolean alone =
                    (said == null || said.isBlank()) && !AMBIGUOUS.matches(order.group()) && behind.indexOf(' ') > 0;
            if ((dated || alone) && !goesOn(behind)) {
                return Optional.of(new EmbargoLine(
                        new Embargo(line.number(), line.words(), time.in(zone)), 1, line.asPrinted(behind)));
            }
        }
        return Optional.empty();
    }

    /** Whether words begin with a moment, and so go on with an order. */
    private static boolean goesOn(String words) {
        String[] parts = words.split(" ", MOST_ENDS);
        int first = CalendarWords.isConnecting(parts[0].toLowerCase(Locale.ROOT)) ? 3 : 2;
        PrintedTime time = PrintedTimes.read(Stream.of(parts).limit(first).collect(Collectors.joining(" ")));
        return time.hasDayOrTime() || time.weekday() != null;
    }

    private Optional<EmbargoLine> whole(List<Line> lines, int at, String words) {
        Matcher form = forms.match(words).orElse(null);
        if (form == null) {
            return orders(lines.get(at), words);
        }
        Line line = lines.get(at);
        String weak = group(form, "time");
        String said = said(form);
        PrintedTime time = PrintedTimes.read(said == null ? "" : said);
        int taken = 1;
        int below = below(lines, at, said == null || said.isBlank());
        if (below > 0 && time.isAlone() && isTime(lines.get(below))) {
            time = PrintedTimes.read(
                    (said == null ? "" : said) + " " + lines.get(below).words());
            taken = below - at + 1;
        }
        Embargo embargo = new Embargo(line.number(), line.words(), time.in(zone));
        if (weak == null || isCertain(time)) {
            return Optional.of(new EmbargoLine(embargo, taken, null));
        }
        Optional<EmbargoLine> orders = orders(line, words);
        return orders.isEmpty() && (isOrder(words, weak) || isDated(time))
                ? Optional.of(new EmbargoLine(embargo, 0, null))
                : orders;
    }

    /** Two orders in one: "STRICTLY EMBARGOED: hold for release Sunday". */
    private Optional<EmbargoLine> orders(Line line, String words) {
        Matcher end = ORDER_END.matcher(words);
        if (!end.find()) {
            return Optional.empty();
        }
        String first = Ornaments.without(words.substring(0, end.start() + 1));
        String second = Ornaments.without(words.substring(end.end()));
        Matcher order = forms.match(second).orElse(null);
        if (order == null || !forms.match(first).isPresent()) {
            return Optional.empty();
        }
        String said = said(order);
        PrintedTime time = PrintedTimes.read(said == null ? "" : said);
        return Optional.of(new EmbargoLine(new Embargo(line.number(), line.words(), time.in(zone)), 1, null));
    }

    /**
     * The line on which a time may go on: the next one, or where none was said yet the next after a blank one; negative
     * when there is none.
     */
    private static int below(List<Line> lines, int at, boolean nothingSaid) {
        for (int i = at + 1; i < lines.size() && i <= at + 2; i++) {
            if (!lines.get(i).isBlank()) {
                return i == at + 1 || nothingSaid ? i : -1;
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

    /** A day and little else, though not all of it could be read: better held back than out too early. */
    private static boolean isDated(PrintedTime time) {
        return time.hasDate() && time.rest().size() <= MOST_UNREAD_WORDS;
    }

    /** "EMBARGO: " in capitals is an order, whatever follows. */
    private static boolean isOrder(String words, String said) {
        String before = words.substring(0, words.length() - said.length()).strip();
        return (before.endsWith(":") || before.endsWith("："))
                && before.chars().anyMatch(Character::isUpperCase)
                && before.chars().noneMatch(Character::isLowerCase);
    }

    private static @Nullable String said(Matcher form) {
        String strong = group(form, "when");
        return strong == null ? group(form, "time") : strong;
    }

    private static @Nullable String group(Matcher form, String name) {
        return form.pattern().namedGroups().containsKey(name) ? form.group(name) : null;
    }
}
