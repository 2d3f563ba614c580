/**
 * Where articles, sections and agencies are acted upon. {@code Lifecycle} says what an act makes of an article;
 * {@code Newsroom} carries it out, in one transaction: the article, its filings, its due work and its row in the
 * change log, all or nothing.
 *
 * <p>Every act takes its number from one counter row, locked until the commit, so numbers are in commit order and acts
 * are one after the other on all nodes. What takes long (reading, cleaning, deciding) is done before; an act says upon
 * which state of the article it was decided, and is decided again when somebody was faster.
 */
@NullMarked
package dateline.article.newsroom;

import org.jspecify.annotations.NullMarked;
