package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.ingest.byline.BylineLinks;
import dateline.ingest.byline.Bylines;
import dateline.ingest.byline.WrappedByline;
import dateline.ingest.contributor.AgencyLines;
import dateline.ingest.dateline.WireMarks;
import dateline.ingest.press.PressLines;
import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The byline at the head of a document, with the line of the agency below it. */
final class HeadByline {
    private final List<Line> lines;
    private final RecognitionRules known;
    private final PressLines press;
    private final ImportReportBuilder report;
    private final BylineLinks links;

    private @Nullable String printed;
    private List<Author> authors = List.of();
    private @Nullable Agency agency;

    HeadByline(List<Line> lines, RecognitionRules known, PressLines press, ImportReportBuilder report) {
        this.lines = lines;
        this.known = known;
        this.press = press;
        this.report = report;
        this.links = new BylineLinks(report);
    }

    /** The byline as printed; null while none was found. */
    @Nullable
    String printed() {
        return printed;
    }

    List<Author> authors() {
        return authors;
    }

    @Nullable
    Agency agency() {
        return agency;
    }

    /**
     * Takes a byline out, where one stands.
     *
     * @param joint where a line was taken out last: what stands there now follows nothing
     * @param titled whether the title stood above
     */
    boolean takes(int at, int joint, boolean titled) {
        Line line = lines.get(at);
        boolean found = false;
        for (WrappedByline reading : WrappedByline.at(lines, at, known.bylines())) {
            Optional<Bylines.Byline> read = known.byline(reading.line());
            if (read.isPresent() && isAlone(at, reading.end() - 1, joint)) {
                take(read.get(), reading.line());
                lines.subList(at, reading.end()).clear();
                takeAgencyLine(at);
                return true;
            }
            found |= read.isPresent();
        }
        if (takesNames(at, titled)) {
            return true;
        }
        if (found) {
            report.missing(
                    "byline",
                    "line " + line.number() + ", \"" + line.words()
                            + "\", begins as a byline does and belongs to the text around it, where it stays: give byline, or put blank lines around it");
        } else {
            doubt(line);
        }
        return false;
    }

    /** Takes persons' names that stand alone, right below the title and with a text behind. */
    private boolean takesNames(int at, boolean titled) {
        boolean right = at == Lines.nextText(lines, 0) && titled && Lines.endsParagraph(lines, at);
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
        printed = found.printed();
        authors = links.applied(found.authors(), line);
        agency = found.agency();
        report.recognised("byline", printed, line.number());
        authors.forEach(author -> report.recognised("author", author.name(), line.number()));
        report.leftOutMarkup(line, "byline");
    }

    private void doubt(Line line) {
        if (known.bylines().isDoubtful(line, known.agencies())) {
            report.missing("byline", "line " + line.number() + " looks like a byline but is not certain: give byline");
        }
    }

    /** Whether lines are a paragraph of their own, or followed by another line of the head. */
    private boolean isAlone(int first, int last, int joint) {
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
                || known.dateline(next).isPresent();
    }

    /** An agency's name alone on the line after the byline, or with an office: "AP Science Writer". */
    private void takeAgencyLine(int from) {
        int next = Lines.nextText(lines, from);
        if (next >= 0) {
            new AgencyLines(known.agencies()).read(lines.get(next)).ifPresent(called -> {
                Line line = lines.remove(next);
                agency = called;
                report.recognised("agency", called.name(), line.number());
                if (!called.isCalled(Bylines.unemphasised(line.words()))) {
                    report.leftOut(line.number(), line.words(), "the office below the byline; its agency is kept");
                }
            });
        }
    }
}
