package dateline.ingest.byline;

import dateline.ingest.document.RecognitionRules;
import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a document's head, alone or joined with the lines on which its list of names continues, and the byline that
 * it is.
 *
 * @param line all of it as one line
 * @param end the index after its last line
 * @param byline the byline, if the line certainly is one
 */
public record WrappedByline(Line line, int end, Optional<Bylines.Byline> byline) {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 300;

    /** The lines that may be one byline together, the longest first. */
    public static List<WrappedByline> at(List<Line> lines, int at, RecognitionRules rules) {
        Bylines bylines = rules.bylines();
        Line first = lines.get(at);
        if (first.isLongerThan(LONGEST)) {
            return List.of();
        }
        List<WrappedByline> readings = new ArrayList<>();
        readings.add(read(first, at + 1, rules));
        if (first.block() != null) {
            readings.addFirst(read(first.withText(new BylineMarkup(bylines).withCommas(first)), at + 1, rules));
        }
        Line whole = readings.getFirst().line();
        int end = at + 1;
        for (int i = 1; i < MOST_LINES; i++) {
            int next = Lines.nextText(lines, end);
            if (next < 0 || !continues(whole, lines.get(next), next == end, bylines)) {
                break;
            }
            whole = whole.withText(
                    whole.text().strip() + " " + lines.get(next).text().strip());
            end = next + 1;
            readings.addFirst(read(whole, end, rules));
        }
        return readings;
    }

    private static WrappedByline read(Line line, int end, RecognitionRules rules) {
        return new WrappedByline(line, end, rules.byline(line));
    }

    private static boolean continues(Line before, Line next, boolean sameParagraph, Bylines bylines) {
        boolean text = !next.verbatim() && !next.isHeading() && !next.isPicture() && !next.isLongerThan(LONGEST);
        boolean within = sameParagraph && next.block() == null;
        return text
                && (bylines.isOpen(before.words())
                        || (within && (before.words().endsWith(",") || bylines.continuesList(next.words()))));
    }
}
