package dateline.ingest.document;

import com.google.re2j.Matcher;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    private final Forms forms;

    private final @Nullable ZoneId zone;

    /**
     * @param forms of lines
     * @param zone of times that name none
     */
    Embargoes(List<String> forms, @Nullable ZoneId zone) {
        this.zone = zone;
        this.forms = new Forms("dateline.import.press.embargoes", forms);
    }

    /**
     * An embargo line.
     *
     * @param embargo what it says
     * @param lines how many lines it takes; none when it could be a title too, and stays
     */
    record Found(Embargo embargo, int lines) {}

    /** The embargo line at a place of a document, if there is one. */
    Optional<Found> read(List<Line> lines, int at) {
        Line line = lines.get(at);
        if (line.verbatim() || line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = Ornaments.without(line.words());
        Matcher form = forms.match(words).orElse(null);
        if (form == null) {
            return Optional.empty();
        }
        String strong = group(form, "when");
        String weak = group(form, "time");
        String said = strong == null ? weak : strong;
        PressTime time = PressTimes.read(said == null ? "" : said);
        int taken = 1;
        int below = below(lines, at, said == null || said.isBlank());
        if (below > 0 && time.isAlone() && isTime(lines.get(below))) {
            time = PressTimes.read(
                    (said == null ? "" : said) + " " + lines.get(below).words());
            taken = below - at + 1;
        }
        Embargo embargo = new Embargo(line.number(), line.words(), time.in(zone));
        if (weak == null || isCertain(time)) {
            return Optional.of(new Found(embargo, taken));
        }
        return isOrder(words, weak) || isDated(time) ? Optional.of(new Found(embargo, 0)) : Optional.empty();
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
        PressTime time = PressTimes.read(line.words());
        return time.isSaid() && time.isAlone();
    }

    private static boolean isCertain(PressTime time) {
        boolean whole = time.hasDate() && time.time() != null && time.zone() != null;
        return (time.isAlone() && (time.isSaid() || time.weekday() != null))
                || (whole && time.rest().size() <= MOST_OTHER_WORDS);
    }

    /** A day and little else, though not all of it could be read: better held back than out too early. */
    private static boolean isDated(PressTime time) {
        return time.hasDate() && time.rest().size() <= MOST_UNREAD_WORDS;
    }

    /** "EMBARGO: " in capitals is an order, whatever follows. */
    private static boolean isOrder(String words, String said) {
        String before = words.substring(0, words.length() - said.length()).strip();
        return (before.endsWith(":") || before.endsWith("："))
                && before.chars().anyMatch(Character::isUpperCase)
                && before.chars().noneMatch(Character::isLowerCase);
    }

    private static @Nullable String group(Matcher form, String name) {
        return form.pattern().namedGroups().containsKey(name) ? form.group(name) : null;
    }
}
