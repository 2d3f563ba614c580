package dateline.ingest.text;

import dateline.article.CleanText;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text document, or a block of an HTML page.
 *
 * @param number its line number in the source, from 1
 * @param text its text; Markdown for a text document
 * @param verbatim whether it is part of a block of code, in which nothing is recognised
 * @param block the element of an HTML page; null for a text document
 */
public record Line(
        int number, String text, boolean verbatim, @Nullable Element block) {
    private static final int MOST_HEADING_MARKS = 6;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it is a heading, in Markdown or in HTML. */
    public boolean isHeading() {
        return !verbatim && (block == null ? text.startsWith("#") : HEADINGS.contains(block.normalName()));
    }

    /** Whether it has more characters than a limit, without space at its begin and end. */
    public boolean isLongerThan(int limit) {
        return text.length() > limit && text.strip().length() > limit;
    }

    /** Its words as printed: plain text, without marks of Markdown and without space at its begin and end. */
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

    /** The tags of raw HTML in a line of Markdown, which are not in its printed words. */
    public List<String> markup() {
        return block == null ? inline().markup() : List.of();
    }

    /** Whether it has a picture, a video or a recording, alone or among words. */
    public boolean hasMedia() {
        return block != null && block.selectFirst("img, picture, video, audio, iframe") != null;
    }

    /** Whether it is a picture or a video, with or without a caption, and not text. */
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

    /** Its words as recognisers read them: with single spaces and without marks of direction. */
    public String words() {
        return DirectionMarks.without(Spaces.plain(printed())).strip();
    }

    /** Some of its words, with the marks of direction that they have in print. */
    public String asPrinted(String words) {
        return CleanText.of(DirectionMarks.restored(words, Spaces.single(printed())));
    }

    /** A line of Markdown with its first character escaped, so that it is text and no markup. */
    public Line escaped() {
        return block == null ? new Line(number, "\\" + text.strip(), false, null) : this;
    }

    /** The same line with another text. */
    public Line withText(String other) {
        return new Line(number, other, verbatim, block);
    }

    /** A line without the marks of an ATX heading: up to six before and any number after it (CommonMark 0.31 §4.2). */
    private static String withoutHeading(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '#') {
            from++;
        }
        boolean opened = from > 0
                && from <= MOST_HEADING_MARKS
                && from < line.length()
                && Character.isWhitespace(line.charAt(from));
        String rest = opened ? line.substring(from).strip() : line;
        int to = rest.length();
        while (to > 0 && rest.charAt(to - 1) == '#') {
            to--;
        }
        boolean closed = to < rest.length() && to > 0 && Character.isWhitespace(rest.charAt(to - 1));
        return closed ? rest.substring(0, to).stripTrailing() : rest;
    }
}
