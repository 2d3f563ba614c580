package dateline.ingest.text;

import java.util.List;

/** Finds texts, paragraphs and markup among the lines of a document. */
public final class Lines {
    private static final int LONGEST_FIGURE = 40;
    private static final int SHORT_LINES = 2;
    private static final int SHORT = 40;

    private Lines() {}

    /** The index of the first line from an index on that is not blank; negative when there is none. */
    public static int nextText(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    public static boolean beginsParagraph(List<Line> lines, int at) {
        return at == 0 || isBoundary(lines.get(at - 1)) || lines.get(at).block() != null;
    }

    public static boolean endsParagraph(List<Line> lines, int at) {
        return at + 1 >= lines.size()
                || isBoundary(lines.get(at + 1))
                || lines.get(at).block() != null;
    }

    public static boolean endsASentence(Line line) {
        String words = line.words();
        return !words.isEmpty() && ".!?。؟”\"»".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** Whether the text before a line ends with a colon and so announces the line. */
    public static boolean isAnnounced(List<Line> lines, int at) {
        for (int i = at - 1; i >= 0; i--) {
            String words = lines.get(i).words();
            if (!words.isEmpty()) {
                return words.endsWith(":") || words.endsWith("：");
            }
        }
        return false;
    }

    /** Whether there are no blank lines between texts, so that each line is a paragraph. */
    public static boolean haveNoBlankLines(List<Line> lines) {
        int first = nextText(lines, 0);
        boolean blank = false;
        for (int i = Math.max(0, first); i < lines.size(); i++) {
            if (blank && !lines.get(i).isBlank()) {
                return false;
            }
            blank = lines.get(i).isBlank();
        }
        return true;
    }

    /** Whether a line has no text: a picture, a comment, a tag. */
    public static boolean isMarkup(Line line) {
        return line.isPicture()
                || (!line.isHeading() && line.words().isEmpty())
                || (line.block() == null && line.text().strip().startsWith("<!--"));
    }

    /** The index after such a line; a figure or a comment may have several lines of Markdown. */
    public static int afterMarkup(List<Line> lines, int at) {
        String text = lines.get(at).text().strip();
        String end = text.startsWith("<figure") ? "</figure>" : text.startsWith("<!--") ? "-->" : null;
        if (lines.get(at).block() != null || end == null) {
            return at + 1;
        }
        for (int i = at; i < lines.size() && i < at + LONGEST_FIGURE; i++) {
            if (lines.get(i).text().contains(end) || lines.get(i).isBlank()) {
                return i + 1;
            }
        }
        return at + 1;
    }

    /** Whether a paragraph continues only with a few short lines, such as a job title below a name. */
    public static boolean endsShortly(List<Line> lines, int at) {
        for (int i = at + 1; i < lines.size() && i <= at + SHORT_LINES; i++) {
            if (isBoundary(lines.get(i))) {
                return true;
            }
            String words = lines.get(i).words();
            if (words.length() > SHORT || Character.isLowerCase(words.codePointAt(0)) || endsASentence(lines.get(i))) {
                return false;
            }
        }
        return at + 1 + SHORT_LINES >= lines.size() || isBoundary(lines.get(at + 1 + SHORT_LINES));
    }

    private static boolean isBoundary(Line line) {
        return line.isBlank()
                || line.isHeading()
                || line.verbatim()
                || line.isPicture()
                || RuleLines.isRule(line.text());
    }
}
