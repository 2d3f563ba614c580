package dateline.feed.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The beginning of a body as plain text, for an article without a summary. */
public final class Excerpt {
    private static final int MAX_HTML = 8_000;
    private static final int MAX_LENGTH = 300;
    private static final int MAX_TRIES = 5;

    private Excerpt() {}

    /**
     * The first paragraph of the running text. A paragraph of more than 300 characters is cut at the end of a word, with
     * an ellipsis. Paragraphs in figures, asides and tables are left out, and so are footnotes.
     *
     * @param language BCP 47 tag, for quotation marks and the ends of words
     */
    public static String of(String html, String language) {
        String text = "";
        int end = 0;
        for (int i = 0; text.isEmpty() && i < MAX_TRIES && end < Math.min(html.length(), MAX_HTML); i++) {
            int close = html.indexOf("</p>", end);
            end = close < 0 ? html.length() : close + 4;
            text = paragraph(body(html, end), language);
        }
        if (text.isEmpty()) {
            Element body = body(html, html.length());
            String paragraph = paragraph(body, language);
            text = paragraph.isEmpty() ? PlainTextRenderer.of(body, language) : paragraph;
        }
        return shortened(text, language, MAX_LENGTH);
    }

    private static Element body(String html, int end) {
        return Jsoup.parseBodyFragment(html.substring(0, Math.min(end, MAX_HTML)))
                .body();
    }

    private static String paragraph(Element body, String language) {
        for (Element paragraph : body.select("p")) {
            boolean aside = paragraph.closest("figure, aside, table") != null;
            if (!aside && !NoteMark.isNote(paragraph)) {
                String text = PlainTextRenderer.of(paragraph, language);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /**
     * A text that is cut at the end of a word, with an ellipsis, if it is longer than the given number of characters.
     *
     * @param most the most characters before the ellipsis
     */
    public static String shortened(String text, String language, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        int end = space < most / 2 ? endOfWord(text, language, most) : space;
        return text.substring(0, end).strip() + "…";
    }

    /** The end of a word in scripts that have no spaces between words. */
    private static int endOfWord(String text, String language, int most) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag(language));
        words.setText(text.substring(0, Math.min(text.length(), 2 * most)));
        int end = words.preceding(most + 1);
        return end < most / 2 ? text.offsetByCodePoints(0, most / 2) : end;
    }
}
