package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Dateline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a document: title, byline, and the dateline, whatever stands between them. It takes out the lines
 * that say these, and leaves those that belong to the text.
 */
final class Head {
    private static final int MOST_LINES = 60;

    /** Paragraphs of text, a standfirst say, behind which a dateline is still looked for. */
    private static final int MOST_PARAGRAPHS = 2;

    /** Paragraphs of text, a standfirst, behind which a byline is still looked for. */
    private static final int MOST_BEFORE_BYLINE = 1;

    private static final int STANDFIRST = 400;

    private final List<Line> lines;
    private final Knowledge known;
    private final PressLines press;
    private final Notes notes;
    private final BylineLinks links;

    private @Nullable String title;
    private @Nullable String byline;
    private List<Author> authors = List.of();
    private @Nullable Agency agency;
    private @Nullable Dateline dateline;

    private boolean titled;
    private int paragraphs;

    /** Where a line was taken out last: what stands there now follows nothing. */
    private int joint = -1;

    Head(List<Line> lines, Knowledge known, PressLines press, Notes notes) {
        this.lines = lines;
        this.known = known;
        this.press = press;
        this.notes = notes;
        this.links = new BylineLinks(notes);
    }

    /** Reads it; {@code told} is the title where it is already known. */
    void read(@Nullable String told) {
        String stated = told == null || press.takesEmbargo(told) ? null : told;
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
        return byline;
    }

    List<Author> authors() {
        return authors;
    }

    @Nullable
    Agency agency() {
        return agency;
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
        if (press.takesAboveTitle(at)) {
            return taken(at);
        }
        titled = true;
        if (told != null) {
            return Titles.repeats(line, told) ? repeated(at) : at;
        }
        boolean another = line.verbatim()
                || WrappedByline.begins(lines, at, known)
                || datelineOf(line).filter(Datelines.Head::certain).isPresent();
        if (another) {
            return at;
        }
        if (press.isDate(line) && Titles.standsBehind(lines, at)) {
            titled = false;
            press.reportDate(line);
            return at + 1;
        }
        title = line.printed();
        notes.recognised("title", title, line.number());
        markup(line, "title");
        remove(at);
        return at;
    }

    private int repeated(int at) {
        Line line = lines.get(at);
        notes.leftOut(line.number(), line.words(), "it repeats the title");
        remove(at);
        return at;
    }

    /** Takes out a line of a title, with what underlines it. */
    private void remove(int at) {
        lines.remove(at);
        if (at < lines.size() && Rules.isUnderline(lines.get(at).text())) {
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
        if (byline == null && paragraphs <= MOST_BEFORE_BYLINE && takesByline(at)) {
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

    private boolean takesByline(int at) {
        Line line = lines.get(at);
        boolean found = false;
        for (WrappedByline reading : WrappedByline.at(lines, at, known.bylines())) {
            Optional<Bylines.Byline> read = known.bylines().read(reading.line(), known.agencies());
            if (read.isPresent() && isAlone(at, reading.end() - 1)) {
                take(read.get(), reading.line());
                lines.subList(at, reading.end()).clear();
                takeAgencyLine(at);
                return true;
            }
            found |= read.isPresent();
        }
        if (takesNames(at)) {
            return true;
        }
        if (found) {
            notes.missing(
                    "byline",
                    "line " + line.number() + ", \"" + line.words()
                            + "\", begins as a byline does and belongs to the text around it, where it stays: give byline, or put blank lines around it");
        } else {
            doubt(line);
        }
        return false;
    }

    /** Takes persons' names that stand alone, right below the title and with a text behind. */
    private boolean takesNames(int at) {
        boolean right = at == Lines.nextText(lines, 0) && title != null && Lines.endsParagraph(lines, at);
        boolean followed = Lines.nextText(lines, at + 1) >= 0;
        Optional<Bylines.Byline> names =
                right && followed ? known.bylines().readNames(lines.get(at), known.agencies()) : Optional.empty();
        names.ifPresent(found -> {
            take(found, lines.get(at));
            lines.remove(at);
            takeAgencyLine(at);
        });
        return names.isPresent();
    }

    private void take(Bylines.Byline found, Line line) {
        byline = found.printed();
        authors = links.applied(found.authors(), line);
        agency = found.agency();
        notes.recognised("byline", byline, line.number());
        authors.forEach(author -> notes.recognised("author", author.name(), line.number()));
        markup(line, "byline");
    }

    private void doubt(Line line) {
        if (known.bylines().isDoubtful(line, known.agencies())) {
            notes.missing("byline", "line " + line.number() + " looks like a byline but is not certain: give byline");
        }
    }

    /** Whether lines are a paragraph of their own, or followed by another line of the head. */
    private boolean isAlone(int first, int last) {
        boolean before =
                first == joint || Lines.beginsParagraph(lines, first) || Lines.endsASentence(lines.get(first - 1));
        boolean behind = Lines.endsParagraph(lines, last) || isOfHead(last + 1) || Lines.endsShortly(lines, last);
        return ((before && behind) || Lines.areAllJoined(lines)) && !Lines.isAnnounced(lines, first);
    }

    private boolean isOfHead(int at) {
        Line next = WireMarks.without(lines.get(at));
        return next.isPicture()
                || press.isAbove(at)
                || new AgencyLines(known.agencies()).read(next).isPresent()
                || datelineOf(next).isPresent();
    }

    /** An agency's name alone on the line after the byline, or with an office: "AP Science Writer". */
    private void takeAgencyLine(int from) {
        int next = Lines.nextText(lines, from);
        if (next >= 0) {
            new AgencyLines(known.agencies()).read(lines.get(next)).ifPresent(called -> {
                Line line = lines.remove(next);
                agency = called;
                notes.recognised("agency", called.name(), line.number());
                if (!called.isCalled(Bylines.unemphasised(line.words()))) {
                    notes.leftOut(line.number(), line.words(), "the office below the byline; its agency is kept");
                }
            });
        }
    }

    private Optional<Datelines.Head> datelineOf(Line line) {
        return known.press().datelines().read(line, known.agencies());
    }

    /** Behind a paragraph of text only a mark that is known makes a dateline. */
    private boolean takesDateline(Line paragraph) {
        Datelines.Head head = datelineOf(paragraph)
                .filter(found -> paragraphs == 0 || found.certain())
                .orElse(null);
        if (head == null) {
            return false;
        }
        dateline = head.dateline();
        if (dateline != null) {
            notes.recognised("dateline", dateline.text(), paragraph.number());
        }
        if (head.agency() != null) {
            agency = head.agency();
            notes.recognised("agency", agency.name(), paragraph.number());
        } else if (head.mark() != null) {
            notes.missing("agency", "the mark \"" + head.mark() + "\" names no known agency: give the agency's slug");
        }
        if (authors.isEmpty() && !head.reporters().isEmpty()) {
            authors = head.reporters();
            authors.forEach(author -> notes.recognised("author", author.name(), paragraph.number()));
        }
        return true;
    }

    private void markup(Line line, String field) {
        if (!line.markup().isEmpty()) {
            notes.leftOut(
                    line.number(), String.join(" ", line.markup()), "markup in the " + field + ", which is plain text");
        }
    }
}
