package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Dateline;
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
 * Reads the head of a document: title, byline and dateline, with other lines between them. It removes the lines of title
 * and byline, and leaves those that belong to the text.
 */
final class DocumentHead {
    private static final int MOST_LINES = 60;

    /** Paragraphs of text, such as a standfirst, after which a dateline is still expected. */
    private static final int MOST_PARAGRAPHS = 2;

    /** Paragraphs of text after which a byline is still expected. */
    private static final int MOST_BEFORE_BYLINE = 1;

    private static final int STANDFIRST = 400;

    private final List<Line> lines;
    private final RecognitionRules rules;
    private final PressLines press;
    private final ImportReportBuilder report;
    private final HeadByline byline;

    private @Nullable String title;
    private @Nullable Dateline dateline;
    private List<Author> reporters = List.of();
    private @Nullable Agency datelineAgency;

    private boolean titled;
    private int paragraphs;

    /** Where a line was removed last: the line there now begins a paragraph. */
    private int removedAt = -1;

    DocumentHead(List<Line> lines, RecognitionRules rules, PressLines press, ImportReportBuilder report) {
        this.lines = lines;
        this.rules = rules;
        this.press = press;
        this.report = report;
        this.byline = new HeadByline(lines, rules, press, report);
    }

    /** Reads the head; {@code givenTitle} is the title that is known from elsewhere. */
    void read(@Nullable String givenTitle) {
        String plainTitle = givenTitle == null ? null : press.withoutEmbargo(givenTitle);
        if (plainTitle != null && !plainTitle.equals(givenTitle)) {
            title = plainTitle;
            report.recognised("title", plainTitle, null);
        }
        int at = Lines.nextText(lines, 0);
        for (int seen = 0; at >= 0 && seen < MOST_LINES; seen++) {
            Deadline.check();
            int next = titled ? belowTitle(at) : aboveTitle(at, plainTitle);
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
        return datelineAgency == null ? byline.agency() : datelineAgency;
    }

    @Nullable
    Dateline dateline() {
        return dateline;
    }

    /** Reads one line until the title was read; the index of the next line to read. */
    private int aboveTitle(int at, @Nullable String givenTitle) {
        Line line = WireMarks.without(lines.get(at));
        lines.set(at, line);
        if (Lines.isMarkup(line)) {
            return Lines.afterMarkup(lines, at);
        }
        if (givenTitle == null && removeTitleAfterEmbargo(at)) {
            return removed(at);
        }
        if (press.removeAboveTitle(at)) {
            return removed(at);
        }
        titled = true;
        if (givenTitle != null) {
            if (Titles.repeats(line, givenTitle)) {
                report.leftOut(line.number(), line.words(), "it repeats the title");
                remove(at);
            }
            return at;
        }
        boolean other = line.verbatim()
                || byline.begins(at)
                || rules.dateline(line).filter(Datelines.Head::certain).isPresent();
        if (other) {
            return at;
        }
        if (press.isDate(line) && Titles.isNext(lines, at)) {
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

    /** Removes a line that has the title after an embargo, unless the next line is the title. */
    private boolean removeTitleAfterEmbargo(int at) {
        Line line = lines.get(at);
        String after = press.textAfterEmbargo(at).orElse(null);
        int next = Lines.nextText(lines, at + 1);
        if (after == null || (next >= 0 && isTitle(next, line))) {
            return false;
        }
        titled = true;
        title = after;
        report.recognised("title", after, line.number());
        report.recognised("embargo", line.words(), line.number());
        press.keepEmbargo(at);
        remove(at);
        return true;
    }

    /** Whether a line, and not the text of the line above it, is the title. */
    private boolean isTitle(int at, Line above) {
        Line line = WireMarks.without(lines.get(at));
        return (line.isHeading() || (!above.isHeading() && Titles.isNext(lines, at - 1)))
                && rules.byline(line).isEmpty()
                && rules.dateline(line).filter(Datelines.Head::certain).isEmpty();
    }

    /** Removes a line of the title, with the line that underlines it. */
    private void remove(int at) {
        lines.remove(at);
        if (at < lines.size() && RuleLines.isUnderline(lines.get(at).text())) {
            lines.remove(at);
        }
        removedAt = at;
    }

    /** Reads one line below the title; the index of the next line to read, negative at the end of the head. */
    private int belowTitle(int at) {
        Line line = WireMarks.without(lines.get(at));
        lines.set(at, line);
        if (line.verbatim()) {
            return -1;
        }
        if (Lines.isMarkup(line)) {
            return Lines.afterMarkup(lines, at);
        }
        boolean credit = press.isAbove(at) && rules.bylines().isCredit(line, rules.agencies());
        if (!credit && press.removeAboveText(at, paragraphs > 0)) {
            return removed(at);
        }
        if (line.isHeading()) {
            return at + 1;
        }
        if (byline.printed() == null
                && paragraphs <= MOST_BEFORE_BYLINE
                && byline.remove(at, removedAt, title != null)) {
            return removed(at);
        }
        if (press.isDate(line)) {
            press.reportDate(line);
            return at + 1;
        }
        if (readDateline(line)) {
            return -1;
        }
        paragraphs += Lines.beginsParagraph(lines, at) || at == removedAt ? 1 : 0;
        return paragraphs > MOST_PARAGRAPHS || line.isLongerThan(STANDFIRST) ? -1 : at + 1;
    }

    private int removed(int at) {
        removedAt = at;
        return at;
    }

    /** Reads the dateline of a paragraph; after a paragraph of text only one with a known mark is accepted. */
    private boolean readDateline(Line paragraph) {
        Datelines.Head head = rules.dateline(paragraph)
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
            datelineAgency = head.agency();
            report.recognised("agency", datelineAgency.name(), paragraph.number());
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
