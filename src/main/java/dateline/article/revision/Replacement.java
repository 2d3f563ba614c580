package dateline.article.revision;

import dateline.article.Article;
import dateline.article.log.Act;
import java.time.Instant;

/**
 * The replacement of a stored state of an article by an act.
 *
 * @param before the state before the act, with its change number
 * @param after the state after it
 * @param at the time of the act
 */
public record Replacement(Article before, Article after, Act act, Instant at) {
    /** Whether the earlier state is kept: an erasure leaves nothing, and a refiling changes nothing of the article. */
    boolean isKept() {
        return act != Act.ERASE && act != Act.REFILE;
    }
}
