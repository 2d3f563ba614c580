package dateline.ingest.text;

/** Recognises lines that are only a rule of typed characters. */
public final class RuleLines {
    private static final int FEWEST_MARKS = 3;

    private RuleLines() {}

    /** Whether a line is a rule of underscores, stars, hyphens or dashes. */
    public static boolean isRule(String line) {
        String rule = line.strip();
        return isUnderscores(line)
                || marks(rule, '*', false) >= FEWEST_MARKS
                || rule.equals("⸺")
                || rule.equals("⸻")
                || (rule.length() >= FEWEST_MARKS && rule.chars().allMatch(RuleLines::isDash));
    }

    /** Whether a line is a rule of underscores, which may have spaces between them or be escaped. */
    public static boolean isUnderscores(String line) {
        return marks(line.strip(), '_', true) >= FEWEST_MARKS;
    }

    /** Whether a line underlines a heading (CommonMark 0.31 §4.3). */
    public static boolean isUnderline(String line) {
        String marks = line.stripTrailing();
        return !marks.isEmpty() && marks.chars().allMatch(c -> c == '=');
    }

    /** How often a line has a mark; 0 when it has other characters than the mark and space. */
    private static int marks(String line, char mark, boolean escaped) {
        int marks = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == mark) {
                marks++;
            } else if (!Character.isWhitespace(c)
                    && !(escaped && c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == mark)) {
                return 0;
            }
        }
        return marks;
    }

    private static boolean isDash(int c) {
        return "-—–⸺⸻".indexOf(c) >= 0;
    }
}
