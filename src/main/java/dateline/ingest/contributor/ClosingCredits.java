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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines at the end of a document that name contributors, after a rule or as the last lines. A line that is not
 * certainly one of them stays in the document.
 */
public final class ClosingCredits {
    private static final int MOST_TEXTS = 20;
    private static final int LAST_TEXTS = 3;
    private static final int CLOSING_TEXTS = 6;
    private static final int EXPECTED_TEXTS = 4;
    private static final int LONGEST_UNKNOWN = 300;

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

    /** The contributors, each once for each role. */
    public List<Contributor> contributors() {
        return List.copyOf(contributors);
    }

    /** The lines as printed; null when there are none. */
    @Nullable
    public String line() {
        return printed.isEmpty() ? null : String.join("\n", printed);
    }

    /** Removes them from a document, and the rules that then have nothing after them. */
    public void removeFrom(List<Line> lines) {
        int begin = beginOfLast(lines, MOST_TEXTS);
        int rule = firstRule(lines, begin);
        int closing = closingRule(lines, begin);
        int last = beginOfLast(lines, LAST_TEXTS);
        int first = WrappedCredit.begin(lines, rule < 0 ? last : Math.min(rule, last));
        boolean noBlankLines = Lines.haveNoBlankLines(lines);
        boolean expected = false;
        boolean removed = false;
        for (int i = first; i < lines.size(); ) {
            Deadline.check();
            Line line = lines.get(i);
            boolean afterRule = closing >= 0 && i > closing;
            int end = WrappedCredit.isText(line) ? readWrapped(lines, i, afterRule) : i;
            boolean begins = noBlankLines || removed || WrappedCredit.begins(lines, i);
            if (end == i && WrappedCredit.isText(line) && begins && read(line, afterRule, expected && afterRule)) {
                end++;
            }
            removed = end > i;
            lines.subList(i, end).clear();
            i += removed ? 0 : 1;
            expected = isUnderscores(line) ? texts(lines, i) <= EXPECTED_TEXTS : expected && line.isBlank();
        }
        if (!printed.isEmpty() && rule >= 0) {
            removeEmptyRules(lines, rule);
        }
    }

    /** Reads a credit that is broken over several lines; the index after it, or {@code from} if there is none. */
    private int readWrapped(List<Line> lines, int from, boolean afterRule) {
        int end = WrappedCredit.end(lines, from);
        if (end == from + 1) {
            return from;
        }
        List<Line> parts = lines.subList(from, end).stream()
                .filter(line -> !line.isBlank())
                .toList();
        Optional<ContributorLines.CreditLine> named = reader.read(WrappedCredit.joined(parts))
                .filter(found ->
                        found.whole() || (afterRule && found.certain() && !WrappedCredit.hasOther(parts, reader)));
        if (named.isEmpty()) {
            return from;
        }
        parts.forEach(this::keep);
        named.get().contributors().forEach(contributor -> add(contributor, parts.getFirst()));
        return end;
    }

    private boolean read(Line line, boolean afterRule, boolean expected) {
        Optional<ContributorLines.CreditLine> named = afterRule ? reader.read(line) : reader.readWhole(line);
        if (named.isPresent()) {
            keep(line);
            named.get().contributors().forEach(contributor -> add(contributor, line));
            if (!named.get().certain()) {
                report.missing(
                        "contributors",
                        "line " + line.number()
                                + " names contributors, but not all of it was recognised: give contributors");
            }
            return true;
        }
        if (expected && line.text().length() <= LONGEST_UNKNOWN && reader.mayName(line)) {
            report.missing(
                    "contributors",
                    "line " + line.number()
                            + " stands where contributors are named, but no name was recognised: give contributors");
            keep(line);
            return true;
        }
        return false;
    }

    private void keep(Line line) {
        String text = Spaces.single(line.printed());
        printed.add(text);
        report.recognised("contributorLine", text, line.number());
    }

    /** Adds a contributor; an author is added only with a role. */
    private void add(Contributor contributor, Line line) {
        boolean isAuthor = contributor.role() == null
                && authors.stream().anyMatch(one -> one.name().equalsIgnoreCase(contributor.name()));
        boolean isKnown = contributors.stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(contributor.name())
                        && (contributor.role() == null || contributor.role().equals(other.role())));
        if (!isAuthor && !isKnown) {
            contributors.add(contributor);
            report.recognised("contributor", contributor.line(), line.number());
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

    /** The first rule of underscores that has few lines after it; agencies name contributors there. */
    private static int closingRule(List<Line> lines, int begin) {
        return IntStream.range(begin, lines.size())
                .filter(i -> isUnderscores(lines.get(i)) && texts(lines, i + 1) <= CLOSING_TEXTS)
                .findFirst()
                .orElse(-1);
    }

    private static int firstRule(List<Line> lines, int begin) {
        return IntStream.range(begin, lines.size())
                .filter(i -> isRule(lines.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static long texts(List<Line> lines, int from) {
        return lines.stream().skip(from).filter(ClosingCredits::isText).count();
    }

    /** The index at which the last texts, and the rule before them, begin. */
    private static int beginOfLast(List<Line> lines, int most) {
        int at = lines.size();
        for (int texts = 0; at > 0; at--) {
            texts += isText(lines.get(at - 1)) ? 1 : 0;
            if (texts > most) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isText(Line line) {
        return !line.isBlank() && !isRule(line);
    }

    private static boolean isRule(Line line) {
        return !line.isBlank() && !line.verbatim() && !line.isHeading() && !WrappedCredit.isText(line);
    }

    private static boolean isUnderscores(Line line) {
        return !line.verbatim() && RuleLines.isUnderscores(line.text());
    }
}
