package dateline.ingest.document;

import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Headings that an export glued to the end of a paragraph: {@code …the end.### Next part}. */
final class GluedHeadings {
    private static final int LEAST = 2;
    private static final int MOST = 6;

    private GluedHeadings() {}

    /** The lines with each glued heading on a line of its own. */
    static List<Line> parted(List<Line> lines, ImportReportBuilder report) {
        List<Line> parted = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.verbatim()
                    || line.block() != null
                    || line.isHeading()
                    || !line.text().contains("##")) {
                parted.add(line);
            } else {
                part(line, parted, report);
            }
        }
        return parted;
    }

    private static void part(Line line, List<Line> parted, ImportReportBuilder report) {
        Deadline.check();
        String text = line.text().stripTrailing();
        int from = 0;
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '#') {
                end++;
            }
            if (isGlued(text, at, end)) {
                parted.add(line.withText(text.substring(from, at)));
                parted.add(line.withText(""));
                from = at;
            }
            at = end;
        }
        parted.add(line.withText(line.text().substring(from)));
        if (from > 0) {
            report.recognised("heading", line.withText(text.substring(from)).words(), line.number());
        }
    }

    /** A run of marks stands right behind a word or a full stop, with a space and a word behind it. */
    private static boolean isGlued(String text, int at, int end) {
        return at > 0
                && end - at >= LEAST
                && end - at <= MOST
                && end < text.length()
                && Character.isWhitespace(text.charAt(end))
                && !Character.isWhitespace(text.charAt(at - 1))
                && text.charAt(at - 1) != '`'
                && text.charAt(at - 1) != '\\';
    }
}
