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
    private final RecognitionRules rules;
    private final PressLines press;
    private final ImportReportBuilder report;
    private final BylineLinks links;

    private @Nullable String printed;
    private List<Author> authors = List.of();
    private @Nullable Agency agency;

    /** The line that was read last, and what was read; a document without a title asks twice for its first line. */
    private @Nullable Line lastLine;

    private int lastIndex = -1;
    private List<WrappedByline> lastReadings = List.of();

    HeadByline(List<Line> lines, RecognitionRules rules, PressLines press, ImportReportBuilder report) {
        this.lines = lines;
        this.rules = rules;
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

    /** Whether a line certainly begins a byline. */
    boolean begins(int at) {
        return readings(at).stream().anyMatch(reading -> reading.byline().isPresent());
    }

    private List<WrappedByline> readings(int at) {
        if (at != lastIndex || !lines.get(at).equals(lastLine)) {
            lastIndex = at;
            lastLine = lines.get(at);
            lastReadings = WrappedByline.at(lines, at, rules);
        }
        return lastReadings;
    }

    /**
     * Removes the byline that begins at a line; says whether there was one.
     *
     * @param removedAt where a line was removed last: the line there now begins a paragraph
     * @param titled whether the document has a title above
     */
    boolean remove(int at, int removedAt, boolean titled) {
        Line line = lines.get(at);
        boolean found = false;
        for (WrappedByline reading : readings(at)) {
            if (reading.byline().isPresent() && isAlone(at, reading.end() - 1, removedAt)) {
                keep(reading.byline().get(), reading.line());
                lines.subList(at, reading.end()).clear();
                removeAgencyLine(at);
                return true;
            }
            found |= reading.byline().isPresent();
        }
        if (removeNames(at, titled)) {
            return true;
        }
        if (found) {
            report.missing(
                    "byline",
                    "line " + line.number() + ", \"" + line.words()
                            + "\", begins as a byline does and belongs to the text around it, where it stays: give byline, or put blank lines around it");
        } else if (rules.bylines().isDoubtful(line, rules.agencies())) {
            report.missing("byline", "line " + line.number() + " looks like a byline but is not certain: give byline");
        }
        return false;
    }

    /** Removes a line of persons' names right below the title, with text after it. */
    private boolean removeNames(int at, boolean titled) {
        boolean belowTitle = at == Lines.nextText(lines, 0) && titled && Lines.endsParagraph(lines, at);
        boolean followed = Lines.nextText(lines, at + 1) >= 0;
        Optional<Bylines.Byline> names =
                belowTitle && followed ? rules.bylines().readNames(lines.get(at), rules.agencies()) : Optional.empty();
        names.ifPresent(found -> {
            keep(found, lines.get(at));
            lines.remove(at);
            removeAgencyLine(at);
        });
        return names.isPresent();
    }

    private void keep(Bylines.Byline found, Line line) {
        printed = found.printed();
        authors = links.linked(found.authors(), line);
        agency = found.agency();
        report.recognised("byline", printed, line.number());
        authors.forEach(author -> report.recognised("author", author.name(), line.number()));
        report.leftOutMarkup(line, "byline");
    }

    /** Whether lines are a paragraph of their own, or followed by another line of the head. */
    private boolean isAlone(int first, int last, int removedAt) {
        boolean before =
                first == removedAt || Lines.beginsParagraph(lines, first) || Lines.endsASentence(lines.get(first - 1));
        boolean after = Lines.endsParagraph(lines, last) || isInHead(last + 1) || Lines.endsShortly(lines, last);
        return ((before && after) || Lines.haveNoBlankLines(lines)) && !Lines.isAnnounced(lines, first);
    }

    private boolean isInHead(int at) {
        Line next = WireMarks.without(lines.get(at));
        return next.isPicture()
                || press.isAbove(at)
                || new AgencyLines(rules.agencies()).read(next).isPresent()
                || rules.dateline(next).isPresent();
    }

    /** Removes the line after the byline if it is an agency's name, alone or with a job title: "AP Science Writer". */
    private void removeAgencyLine(int from) {
        int next = Lines.nextText(lines, from);
        if (next >= 0) {
            new AgencyLines(rules.agencies()).read(lines.get(next)).ifPresent(found -> {
                Line line = lines.remove(next);
                agency = found;
                report.recognised("agency", found.name(), line.number());
                if (!found.isCalled(Bylines.unemphasised(line.words()))) {
                    report.leftOut(line.number(), line.words(), "the office below the byline; its agency is kept");
                }
            });
        }
    }
}
