package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Dateline;
import dateline.ingest.byline.WrappedByline;
import dateline.ingest.dateline.Datelines;
import dateline.ingest.dateline.WireMarks;
import dateline.ingest.press.PressLines;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import dateline.ingest.text.RuleLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a document: title, byline, and the dateline, whatever stands between them. It takes out the lines
 * that say these, and leaves those that belong to the text.
 */
final class DocumentHead {
    private static final int MOST_LINES = 60;

    /** Paragraphs of text, a standfirst say, behind which a dateline is still looked for. */
    private static final int MOST_PARAGRAPHS = 2;

    /** Paragraphs of text, a standfirst, behind which a byline is still looked for. */
    private static final int MOST_BEFORE_BYLINE = 1;

    private static final int STANDFIRST = 400;

    private final List<Line> lines;
    private final RecognitionRules known;
    private final PressLines press;
    private final ImportReportBuilder report;
    private final HeadByline byline;

    private @Nullable String title;
    private @Nullable Dateline dateline;
    private List<Author> reporters = List.of();
    private @Nullable Agency mark;

    private boolean titled;
    private int paragraphs;

    /** Where a line was taken out last: what stands there now follows nothing. */
    private int joint = -1;

    DocumentHead(List<Line> lines, RecognitionRules known, PressLines press, ImportReportBuilder report) {
        this.lines = lines;
        this.known = known;
        this.press = press;
        this.report = report;
        this.byline = new HeadByline(lines, known, press, report);
    }

    /** Reads it; {@code told} is the title where it is already known. */
    void read(@Nullable String told) {
        String stated = told == null ? null : press.withoutEmbargo(told);
        if (stated != null && !stated.equals(told)) {
            title = stated;
            report.recognised("title", stated, null);
        }
        int at = Lines.nextText(lines, 0);
        for (int seen = 0; at >= 0 && seen < MOST_LINES; seen++) {
            Deadline.check();
            int next = titled ? behindTitle(at) : aboveTitle(at, stated);
            if (next < 0) {
                return;
            }
            at = Lines.nextText(lines, next);
        }
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String byline() {
        return byline.printed();
    }

    List<Author> authors() {
        return byline.authors().isEmpty() ? reporters : byline.authors();
    }

    @Nullable
    Agency agency() {
        return mark == null ? byline.agency() : mark;
    }

    @Nullable
    Dateline dateline() {
        return dateline;
    }

    /** One step above the title: where to go on. */
    private int aboveTitle(int at, @Nullable String told) {
        Line line = WireMarks.without(lines.get(at));
        lines.set(at, line);
        if (Lines.isMarkup(line)) {
            return Lines.behindMarkup(lines, at);
        }
        if (told == null && takesTitleBehindEmbargo(at)) {
            return taken(at);
        }
        if (press.takesAboveTitle(at)) {
            return taken(at);
        }
        titled = true;
        if (told != null) {
            return Titles.repeats(line, told) ? repeated(at) : at;
        }
        boolean another = line.verbatim()
                || WrappedByline.begins(lines, at, known)
                || known.dateline(line).filter(Datelines.Head::certain).isPresent();
        if (another) {
            return at;
        }
        if (press.isDate(line) && Titles.standsBehind(lines, at)) {
            titled = false;
            press.reportDate(line);
            return at + 1;
        }
        title = line.printed();
        report.recognised("title", title, line.number());
        report.leftOutMarkup(line, "title");
        remove(at);
        return at;
    }

    /** The title may stand on the embargo line, where the next line is none. */
    private boolean takesTitleBehindEmbargo(int at) {
        Line line = lines.get(at);
        String behind = press.behindEmbargo(at).orElse(null);
        int next = Lines.nextText(lines, at + 1);
        if (behind == null || (next >= 0 && isTitle(next, line))) {
            return false;
        }
        titled = true;
        title = behind;
        report.recognised("title", behind, line.number());
        report.recognised("embargo", line.words(), line.number());
        press.holdsBack(at);
        remove(at);
        return true;
    }

    /** Whether a line is the title rather than what the line above says. */
    private boolean isTitle(int at, Line above) {
        Line line = WireMarks.without(lines.get(at));
        return (line.isHeading() || (!above.isHeading() && Titles.standsBehind(lines, at - 1)))
                && known.byline(line).isEmpty()
                && known.dateline(line).filter(Datelines.Head::certain).isEmpty();
    }

    private int repeated(int at) {
        Line line = lines.get(at);
        report.leftOut(line.number(), line.words(), "it repeats the title");
        remove(at);
        return at;
    }

    /** Takes out a line of a title, with what underlines it. */
    private void remove(int at) {
        lines.remove(at);
        if (at < lines.size() && RuleLines.isUnderline(lines.get(at).text())) {
            lines.remove(at);
        }
        taken(at);
    }

    /** One step below the title: where to go on; negative at the end of the head. */
    private int behindTitle(int at) {
        Line line = WireMarks.without(lines.get(at));
        lines.set(at, line);
        if (line.verbatim()) {
            return -1;
        }
        if (Lines.isMarkup(line)) {
            return Lines.behindMarkup(lines, at);
        }
        boolean credit = press.isAbove(at) && known.bylines().isCredit(line, known.agencies());
        if (!credit && press.takesAbove(at, paragraphs > 0)) {
            return taken(at);
        }
        if (line.isHeading()) {
            return at + 1;
        }
        if (byline.printed() == null && paragraphs <= MOST_BEFORE_BYLINE && byline.takes(at, joint, title != null)) {
            return taken(at);
        }
        if (press.isDate(line)) {
            press.reportDate(line);
            return at + 1;
        }
        if (takesDateline(line)) {
            return -1;
        }
        paragraphs += Lines.beginsParagraph(lines, at) || at == joint ? 1 : 0;
        return paragraphs > MOST_PARAGRAPHS || line.isLongerThan(STANDFIRST) ? -1 : at + 1;
    }

    private int taken(int at) {
        joint = at;
        return at;
    }

    /** Behind a paragraph of text only a mark that is known makes a dateline. */
    private boolean takesDateline(Line paragraph) {
        Datelines.Head head = known.dateline(paragraph)
                .filter(found -> paragraphs == 0 || found.certain())
                .orElse(null);
        if (head == null) {
            return false;
        }
        dateline = head.dateline();
        if (dateline != null) {
            report.recognised("dateline", dateline.text(), paragraph.number());
        }
        if (head.agency() != null) {
            mark = head.agency();
            report.recognised("agency", mark.name(), paragraph.number());
        } else if (head.mark() != null) {
            report.missing("agency", "the mark \"" + head.mark() + "\" names no known agency: give the agency's slug");
        }
        if (byline.authors().isEmpty() && !head.reporters().isEmpty()) {
            reporters = head.reporters();
            reporters.forEach(author -> report.recognised("author", author.name(), paragraph.number()));
        }
        return true;
    }
}
