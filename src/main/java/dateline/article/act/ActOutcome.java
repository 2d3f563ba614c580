package dateline.article.act;

import dateline.article.Article;
import dateline.article.log.Act;

/** What an act comes to. */
public sealed interface ActOutcome {
    /** It makes another of the article. */
    record Done(Article article, Act act) implements ActOutcome {}

    /** It changes nothing. */
    record Nothing() implements ActOutcome {}

    /**
     * It can't be done where the article stands.
     *
     * @param detail why, and what can be done
     */
    record Illegal(String detail) implements ActOutcome {}
}
