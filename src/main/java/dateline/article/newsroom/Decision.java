package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.Article;

/** What an act comes to. */
public sealed interface Decision {
    /** It makes another of the article. */
    record Done(Article article, Act act) implements Decision {}

    /** It changes nothing. */
    record Nothing() implements Decision {}

    /**
     * It can't be done where the article stands.
     *
     * @param detail why, and what can be done
     */
    record Illegal(String detail) implements Decision {}
}
