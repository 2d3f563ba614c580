package dateline.article.act;

import dateline.article.Article;
import dateline.article.log.Act;
import dateline.article.submission.Submitter;
import org.jspecify.annotations.Nullable;

/**
 * An act upon one article whose effect is computed, but which is not carried out yet.
 *
 * @param before the state that the effect was computed from; null for a new article
 * @param after the article after the act
 * @param act the kind of act
 * @param submitter the client that requested it
 * @param text the notice of a correction or a withdrawal
 */
public record PlannedAct(
        @Nullable Article before,
        Article after,
        Act act,
        Submitter submitter,
        @Nullable String text) {}
