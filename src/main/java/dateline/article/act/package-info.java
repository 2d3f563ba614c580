/**
 * Acts upon articles, sections, agencies, authors and combined feeds. {@code Lifecycle} decides what an act makes of
 * an article; {@code ArticleActs} carries it out in one transaction: the article, its filings, its due work and its row
 * in the change log, all or nothing.
 *
 * <p>Every act takes its number from one counter row, which is locked until the commit. So numbers are in commit order,
 * and acts follow one another on all nodes. Slow work (reading, cleaning, deciding) is done before that; an act names the
 * state of the article that it was decided upon, and is decided again when another act was faster.
 */
@NullMarked
package dateline.article.act;

import org.jspecify.annotations.NullMarked;
