package dateline.ingest.document;

import dateline.ingest.contributor.ContributorLines;
import dateline.ingest.press.PressLines;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import dateline.ingest.text.RuleLines;
import java.util.List;

/** Removes the agency's own lines from the end of a document; the first line of text always stays. */
final class DocumentFoot {
    private static final int MOST_LINES = 10;

    private final List<Line> lines;
    private final PressLines press;
    private final ContributorLines credits;

    DocumentFoot(List<Line> lines, PressLines press, ContributorLines credits) {
        this.lines = lines;
        this.press = press;
        this.credits = credits;
    }

    void removeLines() {
        int before = lines.size();
        int seen = 0;
        boolean last = true;
        for (int at = lines.size() - 1; at > Lines.nextText(lines, 0) && seen < MOST_LINES; at--) {
            Deadline.check();
            if (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).verbatim()) {
                seen++;
                if (last && isCredit(at)) {
                    continue;
                }
                last = press.removeBelowStory(at, last)
                        || (last && RuleLines.isUnderscores(lines.get(at).text()));
            }
        }
        if (lines.size() < before) {
            withoutLastRule();
        }
    }

    /** Whether a line that looks like a remark to editors is a credit, as "(avec AFP)" is. */
    private boolean isCredit(int at) {
        return press.isAbove(at) && credits.readWhole(lines.get(at)).isPresent();
    }

    /** Removes a rule that has nothing after it any more. */
    private void withoutLastRule() {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        if (last >= 0
                && !lines.get(last).verbatim()
                && RuleLines.isUnderscores(lines.get(last).text())) {
            lines.subList(last, lines.size()).clear();
        }
    }
}
