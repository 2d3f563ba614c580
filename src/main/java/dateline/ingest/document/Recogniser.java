package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Dateline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one document from top to bottom. An instance reads once. */
public final class Recogniser {
    private static final int BYLINE_WITHIN = 3;
    private static final int AGENCY_LINE_LIMIT = 300;

    private final List<Agency> agencies;
    private final Bylines bylines;
    private final Notes notes;
    private final List<Line> lines;

    private @Nullable String title;
    private @Nullable String byline;
    private List<Author> authors = List.of();
    private @Nullable Agency agency;
    private @Nullable Dateline dateline;
    private List<Contributor> contributors = List.of();
    private @Nullable String contributorLine;

    private Recogniser(List<Line> lines, List<Agency> agencies, Bylines bylines, Notes notes) {
        this.lines = new ArrayList<>(lines);
        this.agencies = agencies;
        this.bylines = bylines;
        this.notes = notes;
    }

    /**
     * Recognises what a document says about itself.
     *
     * @param lines all of it
     * @param told the title where it is already known; a first line that repeats it is left out
     */
    public static Recognised read(
            List<Line> lines,
            @Nullable String told,
            List<Agency> agencies,
            Bylines bylines,
            Furniture furniture,
            Notes notes) {
        List<Line> parted = GluedHeadings.parted(furniture.removedFrom(lines, notes), notes);
        Recogniser recogniser = new Recogniser(parted, agencies, bylines, notes);
        recogniser.title(told);
        recogniser.byline();
        recogniser.dateline();
        recogniser.contributors();
        return recogniser.recognised();
    }

    private Recognised recognised() {
        return new Recognised(
                title, byline, authors, agency, dateline, contributors, contributorLine, List.copyOf(lines));
    }

    private void title(@Nullable String told) {
        int first = nextText(0);
        if (first < 0) {
            return;
        }
        Line line = lines.get(first);
        boolean topHeading = line.block() == null
                ? line.text().startsWith("# ")
                : line.block().normalName().equals("h1");
        if (told != null) {
            if (topHeading
                    || line.words()
                            .equals(Directions.without(Spaces.plain(told)).strip())) {
                lines.remove(first);
            }
            return;
        }
        if (line.verbatim()
                || bylines.read(line, agencies).isPresent()
                || Datelines.read(line, agencies).isPresent()) {
            return;
        }
        title = line.printed();
        notes.recognised("title", title, line.number());
        lines.remove(first);
        if (first < lines.size() && Rules.isUnderline(lines.get(first).text())) {
            lines.remove(first);
        }
    }

    private void byline() {
        int at = -1;
        for (int seen = 0; seen < BYLINE_WITHIN; seen++) {
            at = nextText(at + 1);
            if (at < 0) {
                return;
            }
            Optional<Bylines.Byline> found =
                    lines.get(at).isHeading() ? Optional.empty() : bylines.read(lines.get(at), agencies);
            if (found.isPresent()) {
                take(found.get(), lines.remove(at).number());
                agencyLine(at);
                return;
            }
            if (bylines.isDoubtful(lines.get(at), agencies)) {
                notes.missing(
                        "byline",
                        "line " + lines.get(at).number() + " looks like a byline but is not certain: give byline");
            }
            if (Datelines.read(lines.get(at), agencies).isPresent()) {
                return;
            }
        }
    }

    private void take(Bylines.Byline found, int line) {
        byline = found.printed();
        authors = found.authors();
        agency = found.agency();
        notes.recognised("byline", byline, line);
        authors.forEach(author -> notes.recognised("author", author.name(), line));
    }

    /** An agency's name alone on the line after the byline. */
    private void agencyLine(int from) {
        int next = nextText(from);
        if (next >= 0 && !lines.get(next).isLongerThan(AGENCY_LINE_LIMIT)) {
            String words = Bylines.unemphasised(lines.get(next).words());
            agencies.stream().filter(known -> known.isCalled(words)).findFirst().ifPresent(known -> {
                agency = known;
                notes.recognised("agency", known.name(), lines.remove(next).number());
            });
        }
    }

    private void dateline() {
        int at = nextText(0);
        while (at >= 0 && lines.get(at).isHeading()) {
            at = nextText(at + 1);
        }
        if (at < 0 || lines.get(at).verbatim()) {
            return;
        }
        Line paragraph = lines.get(at);
        Datelines.read(paragraph, agencies).ifPresent(head -> {
            dateline = head.dateline();
            notes.recognised("dateline", dateline.text(), paragraph.number());
            if (head.agency() == null) {
                notes.missing(
                        "agency", "the mark \"" + head.mark() + "\" names no known agency: give the agency's slug");
            } else {
                agency = head.agency();
                notes.recognised("agency", agency.name(), paragraph.number());
            }
            if (authors.isEmpty() && !head.reporters().isEmpty()) {
                authors = head.reporters();
                authors.forEach(author -> notes.recognised("author", author.name(), paragraph.number()));
            }
        });
    }

    private void contributors() {
        ClosingCredits found = new ClosingCredits(bylines.contributorLines(agencies), authors, notes);
        found.takeFrom(lines);
        contributors = found.contributors();
        contributorLine = found.line();
    }

    private int nextText(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }
}
