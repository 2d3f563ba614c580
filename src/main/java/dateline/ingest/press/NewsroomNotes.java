package dateline.ingest.press;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import dateline.ingest.text.LinePatterns;
import dateline.ingest.text.Lines;
import dateline.ingest.text.Ornaments;
import dateline.ingest.text.RuleLines;
import java.util.List;

/**
 * Removes what an agency adds below a story for newsrooms and not for publication: addresses, contacts, the telephone
 * numbers of the writers.
 */
public final class NewsroomNotes {
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_ENTRY = 120;
    private static final Pattern ENTRY = Pattern.compile("^(?:[-*+•·–]|\\d{1,2}[.)])\\s.*");

    private final List<Line> lines;
    private final LinePatterns forms;

    public NewsroomNotes(List<Line> lines, LinePatterns forms) {
        this.lines = lines;
        this.forms = forms;
    }

    /** Removes the notes. The title and the first text of a document are never notes. */
    public void leaveOut(boolean titled, ImportReportBuilder report) {
        int first = Lines.nextText(lines, 0);
        int text = titled || first < 0 ? first : Lines.nextText(lines, first + 1);
        int prose = lastProse();
        for (int at = text < 0 ? lines.size() : text + 1; at < lines.size(); at++) {
            Deadline.check();
            if (begins(at, prose)) {
                List<Line> unpublished = lines.subList(firstLineToRemove(at), lines.size());
                unpublished.stream()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> report.leftOut(line.number(), shown(line), "it is not for publication"));
                unpublished.clear();
                return;
            }
        }
    }

    private int lastProse() {
        int last = lines.size() - 1;
        while (last >= 0 && isEntry(lines.get(last))) {
            Deadline.check();
            last--;
        }
        return last;
    }

    private boolean begins(int at, int prose) {
        Line line = lines.get(at);
        if (line.isBlank() || line.verbatim() || line.isLongerThan(LONGEST_LABEL)) {
            return false;
        }
        Matcher form = forms.match(Ornaments.without(line.words())).orElse(null);
        return form != null && (at > prose || form.pattern().namedGroups().containsKey("all"));
    }

    /** Whether a line is an entry of a list or a heading, and not prose. */
    private boolean isEntry(Line line) {
        String words = line.words();
        return line.isBlank()
                || line.isHeading()
                || RuleLines.isRule(line.text())
                || ENTRY.matches(line.text().strip())
                || (line.block() != null && line.block().is("li, ul, ol, hr"))
                || (words.length() <= LONGEST_ENTRY && !Lines.endsASentence(line))
                || forms.match(Ornaments.without(words)).isPresent();
    }

    /** The first line to remove: blank lines and rules above the notes are removed, too. */
    private int firstLineToRemove(int at) {
        int first = at;
        while (first > 0
                && (lines.get(first - 1).isBlank()
                        || RuleLines.isRule(lines.get(first - 1).text()))) {
            first--;
        }
        return first;
    }

    private static String shown(Line line) {
        return line.words().isEmpty() ? line.text().strip() : line.words();
    }
}
