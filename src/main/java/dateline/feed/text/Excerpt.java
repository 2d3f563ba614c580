package dateline.feed.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The beginning of a body as plain text, where no summary was given. */
public final class Excerpt {
    private static final int SOURCE = 8_000;
    private static final int LENGTH = 300;
    private static final int TRIES = 5;

    private Excerpt() {}

    /**
     * The first paragraph of the running text, at most 300 characters, ended at a word with an ellipsis when it was
     * longer. Paragraphs in figures, asides and tables are passed over, and so are footnotes.
     *
     * @param language BCP 47 tag, for quotation marks and for where words end
     */
    public static String of(String html, String language) {
        int end = 0;
        for (int i = 0; i < TRIES && end < SOURCE; i++) {
            int close = html.indexOf("</p>", end);
            end = close < 0 ? html.length() : close + 4;
            String text = paragraph(body(html, end), language);
            if (!text.isEmpty() || end == html.length()) {
                return shortened(text.isEmpty() ? PlainText.of(body(html, end), language) : text, language);
            }
        }
        Element body = body(html, html.length());
        String text = paragraph(body, language);
        return shortened(text.isEmpty() ? PlainText.of(body, language) : text, language);
    }

    private static Element body(String html, int end) {
        return Jsoup.parseBodyFragment(html.substring(0, Math.min(end, SOURCE))).body();
    }

    private static String paragraph(Element body, String language) {
        for (Element paragraph : body.select("p")) {
            boolean aside = paragraph.closest("figure, aside, table") != null;
            if (!aside && !NoteMark.isNote(paragraph)) {
                String text = PlainText.of(paragraph, language);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String shortened(String text, String language) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', LENGTH);
        int end = space < LENGTH / 2 ? endOfWord(text, language) : space;
        return text.substring(0, end).strip() + "…";
    }

    /** Where a word ends in scripts that put no spaces between words. */
    private static int endOfWord(String text, String language) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag(language));
        words.setText(text.substring(0, Math.min(text.length(), 2 * LENGTH)));
        int end = words.preceding(LENGTH + 1);
        return end < LENGTH / 2 ? text.offsetByCodePoints(0, LENGTH / 2) : end;
    }
}
