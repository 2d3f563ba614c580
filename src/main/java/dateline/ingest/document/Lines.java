package dateline.ingest.document;

import java.util.List;

/** Where paragraphs begin and end among the lines of a document. */
final class Lines {
    private static final int LONGEST_FIGURE = 40;

    private Lines() {}

    /** The first line from a place on that is not blank; negative when there is none. */
    static int nextText(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    static boolean beginsParagraph(List<Line> lines, int at) {
        return at == 0 || isBoundary(lines.get(at - 1)) || lines.get(at).block() != null;
    }

    static boolean endsParagraph(List<Line> lines, int at) {
        return at + 1 >= lines.size()
                || isBoundary(lines.get(at + 1))
                || lines.get(at).block() != null;
    }

    static boolean endsASentence(Line line) {
        String words = line.words();
        return !words.isEmpty() && ".!?。؟”\"»".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** Whether no blank line parts the texts, so that each line is a paragraph. */
    static boolean areAllJoined(List<Line> lines) {
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

    /** What follows a picture, which as a figure in HTML may take several lines of Markdown. */
    static int behindPicture(List<Line> lines, int at) {
        Line picture = lines.get(at);
        if (picture.block() != null || !picture.text().strip().startsWith("<figure")) {
            return at + 1;
        }
        for (int i = at; i < lines.size() && i < at + LONGEST_FIGURE; i++) {
            if (lines.get(i).text().contains("</figure>") || lines.get(i).isBlank()) {
                return i + 1;
            }
        }
        return at + 1;
    }

    private static boolean isBoundary(Line line) {
        return line.isBlank() || line.isHeading() || line.verbatim() || line.isPicture() || Rules.isRule(line.text());
    }
}
