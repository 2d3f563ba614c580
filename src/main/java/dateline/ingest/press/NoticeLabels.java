package dateline.ingest.press;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import dateline.ingest.text.RuleLines;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The headings of notices that were taken out of a document, "Correction" say, which would stay behind empty. */
final class NoticeLabels {
    private static final int LINES_OF_HEAD = 2;

    private final List<Line> lines;
    private final Notices notices;
    private final Set<Line> found = new HashSet<>();

    NoticeLabels(List<Line> lines, Notices notices) {
        this.lines = lines;
        this.notices = notices;
    }

    /** Finds the heading above the place where a notice was taken out; one with more text below it stays. */
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

    /** Takes them out. */
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
