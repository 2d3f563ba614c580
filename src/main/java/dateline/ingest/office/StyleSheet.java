package dateline.ingest.office;

import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.List;

/**
 * The qualified rules of a style sheet (CSS Syntax Module Level 3 §5.4), in order. Rules within at-rules are skipped.
 *
 * @param rules one rule for each selector
 */
record StyleSheet(List<Rule> rules) {
    /** The greatest number of selectors that are read; no word processor writes so many. */
    private static final int MOST = 5_000;

    /** The declarations for the elements of a selector. */
    record Rule(String selector, String declarations) {}

    static StyleSheet of(String css) {
        String text = withoutComments(css);
        List<Rule> rules = new ArrayList<>();
        int from = 0;
        while (rules.size() < MOST) {
            Deadline.check();
            int open = text.indexOf('{', from);
            if (open < 0) {
                break;
            }
            String before = text.substring(from, open);
            String selectors = before.substring(before.lastIndexOf(';') + 1).strip();
            int close = end(text, open);
            if (!selectors.startsWith("@")) {
                String declarations = text.substring(open + 1, close);
                for (String selector : selectors.split(",", -1)) {
                    rules.add(new Rule(selector.strip(), declarations));
                }
            }
            from = Math.min(text.length(), close + 1);
        }
        return new StyleSheet(rules);
    }

    /** The end of the block that opens at an index: its closing bracket, or the end of the sheet. */
    private static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String withoutComments(String css) {
        StringBuilder text = new StringBuilder(css.length());
        int from = 0;
        while (from < css.length()) {
            int open = css.indexOf("/*", from);
            int close = open < 0 ? -1 : css.indexOf("*/", open + 2);
            text.append(css, from, open < 0 ? css.length() : open);
            from = open < 0 || close < 0 ? css.length() : close + 2;
        }
        return text.toString().replace("<!--", "").replace("-->", "");
    }
}
