package dateline.article.newsroom;

import dateline.article.Article;
import dateline.article.Change;
import java.util.function.Predicate;

/**
 * Who hands articles in.
 *
 * @param name for the revisions
 * @param mayEdit which articles this writer may change
 */
public record Writer(String name, Predicate<Article> mayEdit) {
    /** Who does what comes by itself. */
    static final Writer ITSELF = of(Change.ITSELF);

    /** One who may change everything. */
    public static Writer of(String name) {
        return new Writer(name, article -> true);
    }
}
