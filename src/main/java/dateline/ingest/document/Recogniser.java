package dateline.ingest.document;

import dateline.attribution.Agency;
import dateline.attribution.Contributor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one document from top to bottom. An instance reads once. */
public final class Recogniser {
    private static final int CLOSING_LINES = 2;
    private static final int CONTRIBUTORS_WITHIN = 20;
    private static final int CONTRIBUTOR_LINE_LIMIT = 300;

    private final List<Agency> agencies;
    private final Notes notes;
    private final List<Line> lines;
    private final List<Contributor> contributors = new ArrayList<>();
    private final List<String> contributorLines = new ArrayList<>();

    private Recogniser(List<Line> lines, List<Agency> agencies, Notes notes) {
        this.lines = lines;
        this.agencies = agencies;
        this.notes = notes;
    }

    /**
     * Recognises what a document says about itself.
     *
     * @param lines all of it
     * @param told the title where it is already known; a first line that repeats it is left out
     */
    public static Recognised read(List<Line> lines, @Nullable String told, Knowledge known, Notes notes) {
        List<Line> remaining =
                new ArrayList<>(GluedHeadings.parted(known.furniture().removedFrom(lines, notes), notes));
        PressLines press = new PressLines(remaining, known.press(), notes);
        Head head = new Head(remaining, known, press, notes);
        head.read(told);
        new Foot(remaining, press).read();
        Recogniser recogniser = new Recogniser(remaining, known.agencies(), notes);
        recogniser.contributors();
        return recogniser.recognised(head, press);
    }

    private Recognised recognised(Head head, PressLines press) {
        return new Recognised(
                head.title(),
                head.byline(),
                head.authors(),
                head.agency(),
                head.dateline(),
                List.copyOf(contributors),
                contributorLines.isEmpty() ? null : String.join("\n", contributorLines),
                press.said(),
                List.copyOf(lines));
    }

    private void contributors() {
        int rule = lastRule();
        if (rule >= 0) {
            afterRule(rule);
        }
        int last = lastText();
        if (last >= 0) {
            ContributorLines.closing(lines.get(last), agencies).ifPresent(found -> take(found, last));
        }
    }

    private void afterRule(int rule) {
        boolean expected = isClosingRule(rule);
        boolean taken = false;
        for (int i = Math.max(rule + 1, lastTexts()); i < lines.size(); ) {
            Deadline.check();
            Line line = lines.get(i);
            Optional<List<Contributor>> found =
                    line.isBlank() || line.isHeading() ? Optional.empty() : ContributorLines.read(line, agencies);
            if (found.isPresent()) {
                take(found.get(), i);
                taken = true;
            } else if (expected && !line.isBlank() && line.text().length() <= CONTRIBUTOR_LINE_LIMIT) {
                notes.missing(
                        "contributors",
                        "line " + line.number()
                                + " stands where contributors are named, but no name was recognised: give contributors");
                take(List.of(), i);
                taken = true;
            } else {
                i++;
            }
            expected = expected && line.isBlank();
        }
        if (taken && nextText(rule + 1) < 0) {
            lines.subList(rule, lines.size()).clear();
        }
    }

    /** A typed rule with a line or two after it, and nothing else, is where agencies name contributors. */
    private boolean isClosingRule(int rule) {
        long after = lines.subList(rule + 1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .count();
        return after <= CLOSING_LINES && Rules.isUnderscores(lines.get(rule).text());
    }

    private void take(List<Contributor> found, int index) {
        Line line = lines.remove(index);
        contributors.addAll(found);
        String printed = Spaces.single(line.printed());
        contributorLines.add(printed);
        notes.recognised("contributorLine", printed, line.number());
        found.forEach(who -> notes.recognised("contributor", who.line(), line.number()));
    }

    /** Where the last lines begin, among which contributors are looked for. */
    private int lastTexts() {
        int at = lines.size();
        for (int texts = 0; at > 0 && texts < CONTRIBUTORS_WITHIN; at--) {
            texts += lines.get(at - 1).isBlank() ? 0 : 1;
        }
        return at;
    }

    private int lastRule() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Deadline.check();
            Line line = lines.get(i);
            boolean rule =
                    (line.block() != null && line.block().normalName().equals("hr")) || Rules.isRule(line.text());
            if (!line.verbatim() && rule) {
                return i;
            }
        }
        return -1;
    }

    private int nextText(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private int lastText() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }
}
