package dateline.ingest.text;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;

/**
 * Limits of a Markdown text beside its bytes, checked in one pass before the text is parsed. They are far above any
 * article and far below what needs much time or memory.
 */
public final class MarkdownLimits {
    private static final int MOST_LINES = 50_000;
    private static final int LONGEST_LINE = 500_000;
    private static final int MOST_BLOCKS = 20_000;
    private static final int MOST_MARKS = 100_000;

    /** The parser visits each picture again for every link in it. */
    private static final int MOST_PICTURES = 1_000;

    private static final String SEND_LESS = "send the article alone, or in parts";
    private static final String MARKS = "[]!*_`~<&\\|#";

    private final String text;
    private int line = 1;
    private int blocks;
    private int marks;
    private int pictures;

    private MarkdownLimits(String text) {
        this.text = text;
    }

    /**
     * Checks a text.
     *
     * @throws ProblemException when a limit is exceeded; the problem names the limit and the line
     */
    public static void check(String text) {
        new MarkdownLimits(text).read();
    }

    private void read() {
        boolean afterBlank = true;
        for (int from = 0; from <= text.length(); line++) {
            int found = text.indexOf('\n', from);
            int end = found < 0 ? text.length() : found;
            refuse(line > MOST_LINES, "more than " + MOST_LINES + " lines", SEND_LESS);
            refuse(
                    end - from > LONGEST_LINE,
                    "a line of more than " + LONGEST_LINE + " characters",
                    "end the line after each paragraph");
            boolean blank = text.substring(from, end).isBlank();
            if (blank) {
                pictures = 0;
            } else {
                int textBegin = countBlocks(from, end);
                blocks += afterBlank ? 1 : 0;
                countMarks(textBegin, end);
            }
            refuse(
                    blocks > MOST_BLOCKS,
                    "more than " + MOST_BLOCKS + " paragraphs, quotations and list items",
                    SEND_LESS);
            refuse(marks > MOST_MARKS, "more than " + MOST_MARKS + " marks of Markdown and HTML", SEND_LESS);
            refuse(
                    pictures > MOST_PICTURES,
                    "more than " + MOST_PICTURES + " pictures in one paragraph",
                    "leave a blank line between them");
            afterBlank = blank;
            from = end + 1;
        }
    }

    /** Counts the marks of quotations and list items at the beginning of a line; the index where its text begins. */
    private int countBlocks(int from, int end) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            int next = at + 1;
            while (next < end && isDigit(c) && isDigit(text.charAt(next))) {
                next++;
            }
            boolean listed = isDigit(c)
                    ? next < end && (text.charAt(next) == '.' || text.charAt(next) == ')') && isSpace(next + 1, end)
                    : (c == '-' || c == '+' || c == '*') && isSpace(next, end);
            if (c == '>' || listed) {
                blocks++;
            } else if (c != ' ' && c != '\t') {
                break;
            }
            at = listed && isDigit(c) ? next + 1 : next;
        }
        return at;
    }

    private void countMarks(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x7F && MARKS.indexOf(c) >= 0) {
                marks++;
                pictures += c == '!' && i + 1 < end && text.charAt(i + 1) == '[' ? 1 : 0;
            }
        }
    }

    private boolean isSpace(int at, int end) {
        return at >= end || text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void refuse(boolean over, String what, String instead) {
        if (over) {
            String detail = "the text has " + what + ": " + instead;
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "Line " + line + ": " + detail + ".",
                    List.of(new Fault("line " + line, detail)));
        }
    }
}
