package dateline.article.submission;

import dateline.article.Article;
import dateline.article.log.Change;
import java.util.function.Predicate;

/**
 * The client that sends an article, or the server itself.
 *
 * @param name the name in revisions: that of the token
 * @param mayEdit which stored articles it may edit
 */
public record Submitter(String name, Predicate<Article> mayEdit) {
    /** A submitter that may edit no stored article. */
    public static final Submitter NOBODY = new Submitter("", article -> false);

    /** The server itself, for acts that it carries out without a request. */
    public static final Submitter SERVER = of(Change.SERVER);

    /** A submitter that may edit every article. */
    public static Submitter of(String name) {
        return new Submitter(name, article -> true);
    }
}
