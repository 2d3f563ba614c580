package dateline.ingest.text;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;

/**
 * How large a Markdown text may be in every respect but its bytes, counted in one pass before anything is made of it.
 * Far beyond any article, and far below what takes the machine's time or memory.
 */
public final class MarkdownLimits {
    private static final int LINES = 50_000;
    private static final int LINE = 500_000;
    private static final int BLOCKS = 20_000;
    private static final int MARKS = 100_000;

    /** Each of them is looked at again by every link within it. */
    private static final int PICTURES = 1_000;

    private static final String ALONE = "send the article alone, or in parts";
    private static final String INLINE = "[]!*_`~<&\\|#";

    private final String text;
    private int line = 1;
    private int blocks;
    private int marks;
    private int pictures;

    private MarkdownLimits(String text) {
        this.text = text;
    }

    /**
     * Looks at a text.
     *
     * @throws ProblemException when it has too much of something; names what, and where
     */
    public static void check(String text) {
        new MarkdownLimits(text).read();
    }

    private void read() {
        boolean afterBlank = true;
        for (int from = 0; from <= text.length(); line++) {
            int found = text.indexOf('\n', from);
            int end = found < 0 ? text.length() : found;
            refuse(line > LINES, "more than " + LINES + " lines", ALONE);
            refuse(
                    end - from > LINE,
                    "a line of more than " + LINE + " characters",
                    "end the line after each paragraph");
            boolean blank = isBlank(from, end);
            if (blank) {
                pictures = 0;
            } else {
                int inner = opened(from, end);
                blocks += afterBlank ? 1 : 0;
                marks(inner, end);
            }
            refuse(blocks > BLOCKS, "more than " + BLOCKS + " paragraphs, quotations and list items", ALONE);
            refuse(marks > MARKS, "more than " + MARKS + " marks of Markdown and HTML", ALONE);
            refuse(
                    pictures > PICTURES,
                    "more than " + PICTURES + " pictures in one paragraph",
                    "leave a blank line between them");
            afterBlank = blank;
            from = end + 1;
        }
    }

    private boolean isBlank(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Counts the quotations and list items that a line begins or goes on with; says where its own text begins. */
    private int opened(int from, int end) {
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

    private void marks(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x7F && INLINE.indexOf(c) >= 0) {
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
