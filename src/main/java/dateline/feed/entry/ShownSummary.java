package dateline.feed.entry;

import dateline.article.Article;
import dateline.article.CleanText;
import org.apache.commons.text.StringEscapeUtils;

/** The summary of an article in place of its content. */
public final class ShownSummary {
    private ShownSummary() {}

    /** A paragraph of HTML; empty when the article has no summary. */
    public static String html(Article article) {
        String summary = article.summary();
        return summary == null ? "" : "<p>" + StringEscapeUtils.escapeHtml4(CleanText.of(summary)) + "</p>";
    }
}
