package dateline.feed.entry;

import dateline.article.Article;
import dateline.article.CleanText;

/** The title of an article in a feed for readers. */
public final class ShownTitle {
    private ShownTitle() {}

    /** The title; before the end of an embargo, which only partners see, a notice of it comes first. */
    public static String of(Article article) {
        String title = CleanText.of(article.title());
        return article.embargo() == null ? title : "[Embargoed until " + article.embargo() + "] " + title;
    }
}
