package dateline.ingest.contributor;

import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import dateline.ingest.text.RuleLines;
import java.util.List;
import java.util.stream.Collectors;

/** Finds a credit that is broken over several lines or, within brackets, over several paragraphs. */
final class WrappedCredit {
    private static final int MOST_LINES = 8;

    private WrappedCredit() {}

    /** The index of the first line of the credit that may contain a line. */
    static int begin(List<Line> lines, int at) {
        int begin = at;
        for (int i = at; i >= 0 && i > at - MOST_LINES && i < lines.size(); i--) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (!isText(line)) {
                break;
            }
            if (isOpen(line.words())) {
                return i;
            }
            begin = isContinued(lines, begin) && i == begin - 1 ? i : begin;
        }
        return begin;
    }

    /** The index after the last line of the credit that a line begins, which may be this line alone. */
    static int end(List<Line> lines, int at) {
        boolean bracketed = isOpen(lines.get(at).words());
        int end = at + 1;
        for (int i = at + 1; i < lines.size() && i < at + MOST_LINES; i++) {
            Line line = lines.get(i);
            if (line.isBlank() ? !bracketed : !isText(line) || (line.block() != null && !bracketed)) {
                break;
            }
            if (!line.isBlank()) {
                end = i + 1;
                if (bracketed && isClosing(line.words())) {
                    return end;
                }
            }
        }
        return bracketed ? at + 1 : end;
    }

    /** The lines of a credit as one line. */
    static Line joined(List<Line> parts) {
        return parts.getFirst()
                .withText(parts.stream().map(part -> part.text().strip()).collect(Collectors.joining(" ")));
    }

    /** Whether one of the lines is a text that names no contributors. */
    static boolean hasOther(List<Line> parts, ContributorLines reader) {
        return parts.stream().anyMatch(reader::isOther);
    }

    /** Whether a line begins a sentence. */
    static boolean begins(List<Line> lines, int at) {
        return !isContinued(lines, at);
    }

    /** Whether a line may be part of a credit: not blank, no heading, no code, no rule. */
    static boolean isText(Line line) {
        boolean ruleElement = line.block() != null && line.block().normalName().equals("hr");
        return !line.isBlank()
                && !line.verbatim()
                && !line.isHeading()
                && !ruleElement
                && !RuleLines.isRule(line.text())
                && !line.text().strip().equals("—");
    }

    private static boolean isContinued(List<Line> lines, int at) {
        if (at <= 0 || at >= lines.size() || Lines.beginsParagraph(lines, at)) {
            return false;
        }
        String previous = lines.get(at - 1).words();
        return !Lines.endsASentence(lines.get(at - 1)) && !isClosing(previous);
    }

    private static boolean isOpen(String words) {
        return !words.isEmpty()
                && "(（[".indexOf(words.charAt(0)) >= 0
                && words.chars().noneMatch(WrappedCredit::closes);
    }

    private static boolean isClosing(String words) {
        String end = words.endsWith(".") || words.endsWith("。") ? words.substring(0, words.length() - 1) : words;
        return !end.isEmpty() && closes(end.charAt(end.length() - 1));
    }

    private static boolean closes(int mark) {
        return ")）]".indexOf(mark) >= 0;
    }
}
