package dateline.ingest.document;

import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Headings that an export joined to the end of a paragraph: {@code …the end.### Next part}. */
final class JoinedHeadings {
    private static final int FEWEST_MARKS = 2;
    private static final int MOST_MARKS = 6;

    private JoinedHeadings() {}

    /** The lines, with each such heading on a separate line. */
    static List<Line> separated(List<Line> lines, ImportReportBuilder report) {
        List<Line> separated = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.verbatim()
                    || line.block() != null
                    || line.isHeading()
                    || !line.text().contains("##")) {
                separated.add(line);
            } else {
                separate(line, separated, report);
            }
        }
        return separated;
    }

    private static void separate(Line line, List<Line> separated, ImportReportBuilder report) {
        Deadline.check();
        String text = line.text().stripTrailing();
        int from = 0;
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '#') {
                end++;
            }
            if (isGlued(text, at, end)) {
                separated.add(line.withText(text.substring(from, at)));
                separated.add(line.withText(""));
                from = at;
            }
            at = end;
        }
        separated.add(line.withText(line.text().substring(from)));
        if (from > 0) {
            report.recognised("heading", line.withText(text.substring(from)).words(), line.number());
        }
    }

    /** Whether a run of marks follows a word or a full stop without a space, and a space follows it. */
    private static boolean isGlued(String text, int at, int end) {
        return at > 0
                && end - at >= FEWEST_MARKS
                && end - at <= MOST_MARKS
                && end < text.length()
                && Character.isWhitespace(text.charAt(end))
                && !Character.isWhitespace(text.charAt(at - 1))
                && text.charAt(at - 1) != '`'
                && text.charAt(at - 1) != '\\';
    }
}
