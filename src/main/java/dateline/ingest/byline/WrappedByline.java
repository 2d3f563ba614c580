package dateline.ingest.byline;

import dateline.ingest.document.RecognitionRules;
import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document's head as the byline that it may begin: with the lines on which its list of names goes on, or
 * alone.
 *
 * @param line all of it as one line
 * @param end behind its last line
 */
public record WrappedByline(Line line, int end) {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 300;

    /** What may be one byline, the longest first. */
    public static List<WrappedByline> at(List<Line> lines, int at, Bylines bylines) {
        Line first = lines.get(at);
        if (first.isLongerThan(LONGEST)) {
            return List.of();
        }
        List<WrappedByline> readings = new ArrayList<>();
        readings.add(new WrappedByline(first, at + 1));
        if (first.block() != null) {
            readings.addFirst(new WrappedByline(first.withText(new BylineMarkup(bylines).parted(first)), at + 1));
        }
        Line whole = readings.getFirst().line();
        int end = at + 1;
        for (int i = 1; i < MOST_LINES; i++) {
            int next = Lines.nextText(lines, end);
            if (next < 0 || !goesOn(whole, lines.get(next), next == end, bylines)) {
                break;
            }
            whole = whole.withText(
                    whole.text().strip() + " " + lines.get(next).text().strip());
            end = next + 1;
            readings.addFirst(new WrappedByline(whole, end));
        }
        return readings;
    }

    /** Whether a line certainly begins a byline. */
    public static boolean begins(List<Line> lines, int at, RecognitionRules known) {
        return at(lines, at, known.bylines()).stream()
                .anyMatch(reading -> known.byline(reading.line()).isPresent());
    }

    private static boolean goesOn(Line before, Line next, boolean sameParagraph, Bylines bylines) {
        boolean text = !next.verbatim() && !next.isHeading() && !next.isPicture() && !next.isLongerThan(LONGEST);
        boolean within = sameParagraph && next.block() == null;
        return text
                && (bylines.isOpen(before.words())
                        || (within && (before.words().endsWith(",") || bylines.continuesList(next.words()))));
    }
}
