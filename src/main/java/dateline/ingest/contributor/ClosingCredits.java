package dateline.ingest.contributor;

import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import dateline.ingest.text.RuleLines;
import dateline.ingest.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines at the end of a document that name those who helped, and what they say. They stand after a rule, or are
 * the last ones. What is not certainly such a line stays where it is.
 */
public final class ClosingCredits {
    private static final int WITHIN = 20;
    private static final int LAST = 3;
    private static final int CLOSING_TEXTS = 6;
    private static final int EXPECTED_TEXTS = 4;
    private static final int UNKNOWN_FORM = 300;

    private final ContributorLines reader;
    private final List<Author> authors;
    private final ImportReportBuilder report;
    private final List<Contributor> contributors = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();

    public ClosingCredits(ContributorLines reader, List<Author> authors, ImportReportBuilder report) {
        this.reader = reader;
        this.authors = authors;
        this.report = report;
    }

    /** Those who helped, each once for each thing that they did. */
    public List<Contributor> contributors() {
        return List.copyOf(contributors);
    }

    /** The lines as printed; null when there are none. */
    @Nullable
    public String line() {
        return printed.isEmpty() ? null : String.join("\n", printed);
    }

    /** Takes them off the end of a document, and the rules that then have nothing behind them. */
    public void removeFrom(List<Line> lines) {
        int begin = beginOfLast(lines, WITHIN);
        int rule = firstRule(lines, begin);
        int closing = closingRule(lines, begin);
        int last = beginOfLast(lines, LAST);
        int first = WrappedCredit.begin(lines, rule < 0 ? last : Math.min(rule, last));
        boolean joined = Lines.areAllJoined(lines);
        boolean expected = false;
        boolean taken = false;
        for (int i = first; i < lines.size(); ) {
            Deadline.check();
            Line line = lines.get(i);
            boolean behind = closing >= 0 && i > closing;
            int end = WrappedCredit.isText(line) ? takeWrapped(lines, i, behind) : i;
            boolean begins = joined || taken || WrappedCredit.begins(lines, i);
            if (end == i && WrappedCredit.isText(line) && begins && take(line, behind, expected && behind)) {
                end++;
            }
            taken = end > i;
            lines.subList(i, end).clear();
            i += taken ? 0 : 1;
            expected = isUnderscores(line) ? texts(lines, i) <= EXPECTED_TEXTS : expected && line.isBlank();
        }
        if (!printed.isEmpty() && rule >= 0) {
            removeEmptyRules(lines, rule);
        }
    }

    /** Takes a credit that is broken over several lines; says where it ends, which is where it begins if there is none. */
    private int takeWrapped(List<Line> lines, int from, boolean behind) {
        int end = WrappedCredit.end(lines, from);
        if (end == from + 1) {
            return from;
        }
        List<Line> parts = lines.subList(from, end).stream()
                .filter(line -> !line.isBlank())
                .toList();
        Optional<ContributorLines.CreditLine> named = reader.read(WrappedCredit.joined(parts))
                .filter(found ->
                        found.whole() || (behind && found.certain() && !WrappedCredit.hasOther(parts, reader)));
        if (named.isEmpty()) {
            return from;
        }
        parts.forEach(this::take);
        named.get().contributors().forEach(who -> add(who, parts.getFirst()));
        return end;
    }

    private boolean take(Line line, boolean behind, boolean expected) {
        Optional<ContributorLines.CreditLine> named = behind ? reader.read(line) : reader.readWhole(line);
        if (named.isPresent()) {
            take(line);
            named.get().contributors().forEach(who -> add(who, line));
            if (!named.get().certain()) {
                report.missing(
                        "contributors",
                        "line " + line.number()
                                + " names contributors, but not all of it was recognised: give contributors");
            }
            return true;
        }
        if (expected && line.text().length() <= UNKNOWN_FORM && reader.mayName(line)) {
            report.missing(
                    "contributors",
                    "line " + line.number()
                            + " stands where contributors are named, but no name was recognised: give contributors");
            take(line);
            return true;
        }
        return false;
    }

    private void take(Line line) {
        String text = Spaces.single(line.printed());
        printed.add(text);
        report.recognised("contributorLine", text, line.number());
    }

    /** An author is a contributor too only where another part is named that they had. */
    private void add(Contributor who, Line line) {
        boolean author = who.role() == null
                && authors.stream().anyMatch(known -> known.name().equalsIgnoreCase(who.name()));
        boolean known = contributors.stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(who.name())
                        && (who.role() == null || who.role().equals(other.role())));
        if (!author && !known) {
            contributors.add(who);
            report.recognised("contributor", who.line(), line.number());
        }
    }

    private static void removeEmptyRules(List<Line> lines, int from) {
        boolean empty = true;
        for (int i = lines.size() - 1; i >= from; i--) {
            if (isRule(lines.get(i)) && empty) {
                lines.remove(i);
            } else if (!lines.get(i).isBlank()) {
                empty = isRule(lines.get(i));
            }
        }
    }

    /** The first typed rule of underscores that has little behind it, where agencies name contributors. */
    private static int closingRule(List<Line> lines, int begin) {
        for (int i = begin; i < lines.size(); i++) {
            if (isUnderscores(lines.get(i)) && texts(lines, i + 1) <= CLOSING_TEXTS) {
                return i;
            }
        }
        return -1;
    }

    private static int firstRule(List<Line> lines, int begin) {
        for (int i = begin; i < lines.size(); i++) {
            if (isRule(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int texts(List<Line> lines, int from) {
        int texts = 0;
        for (int i = from; i < lines.size(); i++) {
            texts += lines.get(i).isBlank() || isRule(lines.get(i)) ? 0 : 1;
        }
        return texts;
    }

    /** Where the last texts begin, and the rule right before them. */
    private static int beginOfLast(List<Line> lines, int most) {
        int at = lines.size();
        for (int texts = 0; at > 0; at--) {
            Line line = lines.get(at - 1);
            texts += line.isBlank() || isRule(line) ? 0 : 1;
            if (texts > most) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isRule(Line line) {
        return !line.isBlank() && !line.verbatim() && !line.isHeading() && !WrappedCredit.isText(line);
    }

    private static boolean isUnderscores(Line line) {
        return !line.verbatim() && RuleLines.isUnderscores(line.text());
    }
}
