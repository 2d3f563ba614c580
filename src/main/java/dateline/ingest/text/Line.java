package dateline.ingest.text;

import dateline.article.CleanText;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text document, or a block of an HTML page.
 *
 * @param number its line in the source, from 1
 * @param text its text; Markdown for a text document
 * @param verbatim whether it belongs to a block of code, which is never read as anything else
 * @param block the element, for an HTML page
 */
public record Line(
        int number, String text, boolean verbatim, @Nullable Element block) {
    private static final int DEEPEST_HEADING = 6;

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it is a heading, in Markdown or in HTML. */
    public boolean isHeading() {
        return !verbatim && (block == null ? text.startsWith("#") : isHeading(block.normalName()));
    }

    /** Whether it has more characters than a limit, outer space left aside. */
    public boolean isLongerThan(int limit) {
        return text.length() > limit && text.strip().length() > limit;
    }

    /** Its words as printed: plain text, without the marks of Markdown and outer space. */
    public String printed() {
        String plain = block == null ? inline().text() : text;
        return CleanText.of(plain.replace("\uFEFF", "").replace('\u00A0', ' ').strip());
    }

    /** Its links, in order. */
    public List<Inline.Link> links() {
        return block == null
                ? inline().links()
                : block.select("a[href]").stream()
                        .map(link -> new Inline.Link(link.text().strip(), link.attr("href")))
                        .toList();
    }

    /** The raw HTML of a line of Markdown, which its printed words do not have. */
    public List<String> markup() {
        return block == null ? inline().markup() : List.of();
    }

    /** Whether it has a picture, a film or a recording, alone or among words. */
    public boolean hasMedia() {
        return block != null && block.selectFirst("img, picture, video, audio, iframe") != null;
    }

    /** Whether it shows a picture or a film, with or without words to it, and is no text. */
    public boolean isPicture() {
        if (block != null) {
            return block.is("figure, picture, img, video, iframe")
                    || (text.isBlank() && block.selectFirst("img, video, iframe") != null);
        }
        String plain = text.strip();
        return plain.startsWith("<figure")
                || plain.startsWith("<img")
                || plain.startsWith("<video")
                || plain.startsWith("<iframe")
                || ((plain.startsWith("![") || plain.startsWith("[![")) && words().isEmpty());
    }

    private Inline inline() {
        return verbatim ? new Inline(text.strip(), List.of(), List.of()) : Inline.of(withoutHeading(text.strip()));
    }

    /** Its words as they are recognised: one space between two, no marks of direction. */
    public String words() {
        return DirectionMarks.without(Spaces.plain(printed())).strip();
    }

    /** Some of its words with the marks of direction that they have in print. */
    public String asPrinted(String words) {
        return CleanText.of(DirectionMarks.restored(words, Spaces.single(printed())));
    }

    /** The same, every character of which is a letter. */
    public Line verbatimly() {
        return block == null ? new Line(number, "\\" + text.strip(), false, null) : this;
    }

    public Line withText(String other) {
        return new Line(number, other, verbatim, block);
    }

    private static boolean isHeading(String element) {
        return element.length() == 2
                && element.charAt(0) == 'h'
                && element.charAt(1) >= '1'
                && element.charAt(1) <= '0' + DEEPEST_HEADING;
    }

    /** Off go up to six marks before and any number behind, each with a space between (CommonMark 0.31 §4.2). */
    private static String withoutHeading(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '#') {
            from++;
        }
        boolean opened = from > 0 && from <= DEEPEST_HEADING && from < line.length() && isSpace(line.charAt(from));
        String rest = opened ? line.substring(from).strip() : line;
        int to = rest.length();
        while (to > 0 && rest.charAt(to - 1) == '#') {
            to--;
        }
        boolean closed = to < rest.length() && to > 0 && isSpace(rest.charAt(to - 1));
        return closed ? rest.substring(0, to).stripTrailing() : rest;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }
}
