package dateline.article.submission;

import dateline.article.Article;
import dateline.article.log.Change;
import java.util.function.Predicate;

/**
 * Who hands articles in.
 *
 * @param name for the revisions
 * @param mayEdit which stored articles this submitter may change
 */
public record Submitter(String name, Predicate<Article> mayEdit) {
    /** One who may change nothing that is there. */
    public static final Submitter NOBODY = new Submitter("", article -> false);

    /** The server itself, for acts whose time has come. */
    public static final Submitter SERVER = of(Change.SERVER);

    /** One who may change everything. */
    public static Submitter of(String name) {
        return new Submitter(name, article -> true);
    }
}
