package dateline.feed.text;

import com.google.re2j.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The small raised mark by which a text refers to a footnote, and with which the footnote begins. */
final class NoteMark {
    private static final Pattern SYMBOL = Pattern.compile("\\[[^\\]]{1,30}\\]|\\((?:\\d{1,3}|[a-z*])\\)|[*†‡§¶#]{1,3}");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3})*");

    private NoteMark() {}

    /**
     * Whether a raised text refers to a footnote. A number after a digit or after one or two letters is an exponent (10⁶,
     * m², km²), unless it is a link to its footnote.
     *
     * @param before the text before it
     */
    static boolean is(Element raised, CharSequence before) {
        String text = raised.text().strip();
        if (isLink(raised) || SYMBOL.matches(text)) {
            return true;
        }
        return NUMBERS.matches(text) && !isExponent(text, before);
    }

    /** Whether the text of a link within the document is only a mark; the address of the link may be absolute. */
    static boolean isReference(Element link) {
        String target = link.attr("href");
        String text = link.text().strip();
        return SYMBOL.matches(text) ? target.contains("#") : target.startsWith("#") && NUMBERS.matches(text);
    }

    /** Whether a paragraph is a footnote, which begins with its mark. */
    static boolean isNote(Element paragraph) {
        for (Node node : paragraph.childNodes()) {
            if (node instanceof TextNode text && text.isBlank()) {
                continue;
            }
            return node instanceof Element first
                    && ((first.nameIs("sup") && is(first, "")) || (first.nameIs("a") && isReference(first)));
        }
        return false;
    }

    private static boolean isLink(Element raised) {
        Element link = raised.selectFirst("a[href]");
        Element parent = raised.closest("a[href]");
        return (link != null && link.attr("href").contains("#"))
                || (parent != null && parent.attr("href").contains("#"));
    }

    private static boolean isExponent(String text, CharSequence before) {
        int end = before.length();
        int start = end;
        while (start > 0 && Character.isLetter(before.charAt(start - 1)) && end - start < 3) {
            start--;
        }
        int letters = end - start;
        if (letters == 0) {
            return end > 0 && (Character.isDigit(before.charAt(end - 1)) || isClosing(before, end - 1));
        }
        // Three letters are a word, and m¹ is not usual. Scripts without spaces have no units of two letters.
        return letters < 3
                && !text.equals("1")
                && Character.UnicodeScript.of(before.charAt(end - 1)) != Character.UnicodeScript.HAN;
    }

    /** Whether there is the closing bracket of a formula: (a+b)². */
    private static boolean isClosing(CharSequence before, int at) {
        char c = before.charAt(at);
        return (c == ')' || c == ']') && at >= 2 && !Character.isLetter(before.charAt(at - 2));
    }
}
