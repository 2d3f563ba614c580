package dateline.ingest.document;

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
    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it is a heading, in Markdown or in HTML. */
    boolean isHeading() {
        return !verbatim
                && (block == null ? text.startsWith("#") : block.normalName().matches("h[1-6]"));
    }

    /** Its words: without the marks of a Markdown heading, direction marks and outer space. */
    String words() {
        String plain =
                block == null ? text.strip().replaceFirst("^#{1,6}\\s+", "").replaceFirst("\\s+#+$", "") : text;
        return plain.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .replace('\u00A0', ' ')
                .strip();
    }

    Line withText(String other) {
        return new Line(number, other, verbatim, block);
    }
}
