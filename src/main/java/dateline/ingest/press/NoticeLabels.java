package dateline.ingest.press;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import dateline.ingest.text.RuleLines;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes the headings, such as "Correction", of notices that were removed from a document. */
final class NoticeLabels {
    private static final int LINES_OF_HEAD = 2;

    private final List<Line> lines;
    private final Notices notices;
    private final Set<Line> found = new HashSet<>();

    NoticeLabels(List<Line> lines, Notices notices) {
        this.lines = lines;
        this.notices = notices;
    }

    /** Finds the heading above a removed notice. A heading with other text below it is kept. */
    void find(int at) {
        int above = at - 1;
        while (above > 0 && lines.get(above).isBlank()) {
            above--;
        }
        if (above >= 0 && isEmpty(at) && notices.isLabel(lines.get(above))) {
            found.add(lines.get(above));
        }
    }

    private boolean isEmpty(int at) {
        int next = Lines.nextText(lines, at);
        return next < 0
                || at <= Lines.nextText(lines, 0) + LINES_OF_HEAD
                || lines.get(next).isHeading()
                || RuleLines.isRule(lines.get(next).text());
    }

    /** Removes the headings that were found. */
    void leaveOut(ImportReportBuilder report) {
        lines.removeIf(line -> {
            boolean label = found.contains(line);
            if (label) {
                report.leftOut(line.number(), line.words(), "the heading of a notice that is kept");
            }
            return label;
        });
    }
}
