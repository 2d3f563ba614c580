package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * An act upon one article, decided and not yet carried out.
 *
 * @param before upon which state it was decided; null for a new article
 * @param after what it makes of it
 * @param act what is done
 * @param writer who does it
 * @param text the notice of a correction or a withdrawal
 */
public record Work(
        @Nullable Article before,
        Article after,
        Act act,
        Writer writer,
        @Nullable String text) {}
