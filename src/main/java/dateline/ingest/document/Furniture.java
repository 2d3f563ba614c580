package dateline.ingest.document;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page that are not part of the article: comment links, captcha notices, share bars. A pattern
 * has to match a whole line; lines longer than 400 characters are never furniture.
 */
public final class Furniture {
    private static final int LONGEST = 400;

    private final Forms forms;

    /**
     * Regular expressions, matched without regard to case by an engine that takes time in proportion to the line.
     *
     * @throws IllegalArgumentException when one can't be read, or asks what such an engine can't answer
     */
    public Furniture(List<String> patterns) {
        this("dateline.import.furniture", patterns);
    }

    Furniture(String setting, List<String> patterns) {
        this.forms = new Forms(setting, patterns);
    }

    /** The lines that remain. */
    List<Line> removedFrom(List<Line> lines, Notes notes) {
        List<Line> remaining = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!takes(line, "page furniture", notes)) {
                remaining.add(line);
            }
        }
        return remaining;
    }

    /** Whether a line is left out, which is reported with the reason. */
    boolean takes(Line line, String why, Notes notes) {
        if (line.isBlank() || line.verbatim() || line.isLongerThan(LONGEST)) {
            return false;
        }
        String words = line.words();
        Matcher form = forms.match(words)
                .or(() -> forms.match(Ornaments.without(words)))
                .orElse(null);
        if (form == null) {
            return false;
        }
        notes.leftOut(line.number(), words, why + ", pattern " + form.pattern().pattern());
        return true;
    }
}
