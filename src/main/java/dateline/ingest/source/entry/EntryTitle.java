package dateline.ingest.source.entry;

import dateline.article.Article;
import java.text.BreakIterator;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The title of an entry that may have none: then its text begins with it, as in a document. */
final class EntryTitle {
    private static final int LONGEST = 120;

    private EntryTitle() {}

    /**
     * The title; null when there is neither title nor text.
     *
     * @param title as it came
     * @param html the content
     */
    static @Nullable String of(@Nullable String title, @Nullable String html) {
        if (title != null && !title.isBlank()) {
            return title.length() <= Article.TITLE_LIMIT ? title : shortened(title, Article.TITLE_LIMIT);
        }
        String text = html == null ? "" : Jsoup.parseBodyFragment(html).text().strip();
        if (text.isEmpty()) {
            return null;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = sentences.next();
        return shortened(
                text.substring(0, end == BreakIterator.DONE ? text.length() : end)
                        .strip(),
                LONGEST);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        int end = space > longest / 2 ? space : longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
