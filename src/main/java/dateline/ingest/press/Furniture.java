package dateline.ingest.press;

import com.google.re2j.Matcher;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Line;
import dateline.ingest.text.LinePatterns;
import dateline.ingest.text.Ornaments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises page furniture, the lines that are not a part of the article: comment links, captcha notices, share bars. A
 * pattern matches a whole line; lines of more than 400 characters are never furniture.
 */
public final class Furniture {
    private static final int LONGEST = 400;

    private final LinePatterns forms;

    /**
     * Furniture by regular expressions, which ignore case.
     *
     * @throws IllegalArgumentException when RE2, which takes time in proportion to the line, can't read one of them
     */
    public Furniture(List<String> patterns) {
        this("dateline.import.furniture", patterns);
    }

    Furniture(String setting, List<String> patterns) {
        this.forms = new LinePatterns(setting, patterns);
    }

    /** The lines without page furniture, which is reported. */
    public List<Line> withoutFurniture(List<Line> lines, ImportReportBuilder report) {
        List<Line> remaining = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!reportIfFurniture(line, "page furniture", report)) {
                remaining.add(line);
            }
        }
        return remaining;
    }

    /** Whether a line is furniture; then it is reported with the reason. */
    boolean reportIfFurniture(Line line, String why, ImportReportBuilder report) {
        Optional<Matcher> form = form(line);
        form.ifPresent(found -> report.leftOut(
                line.number(),
                line.words(),
                why + ", pattern " + found.pattern().pattern()));
        return form.isPresent();
    }

    /** The match of a line, if it is furniture. */
    Optional<Matcher> form(Line line) {
        if (line.isBlank() || line.verbatim() || line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = line.words();
        return forms.match(words).or(() -> forms.match(Ornaments.without(words)));
    }
}
