package dateline.article.act;

import dateline.article.Article;
import dateline.article.log.Act;
import dateline.article.submission.Submitter;
import org.jspecify.annotations.Nullable;

/**
 * An act upon one article, decided and not yet carried out.
 *
 * @param before upon which state it was decided; null for a new article
 * @param after what it makes of it
 * @param act what is done
 * @param submitter who does it
 * @param text the notice of a correction or a withdrawal
 */
public record PlannedAct(
        @Nullable Article before,
        Article after,
        Act act,
        Submitter submitter,
        @Nullable String text) {}
