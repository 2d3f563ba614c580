package dateline.article.submission;

import dateline.article.Article;
import dateline.article.log.Change;
import java.util.function.Predicate;

/**
 * Who hands articles in.
 *
 * @param name for the revisions
 * @param mayEdit which articles this writer may change
 */
public record Submitter(String name, Predicate<Article> mayEdit) {
    /** Who does what comes by itself. */
    public static final Submitter ITSELF = of(Change.ITSELF);

    /** One who may change everything. */
    public static Submitter of(String name) {
        return new Submitter(name, article -> true);
    }
}
