/**
 * Acts upon articles, sections, agencies, authors and combined feeds. {@code Lifecycle} computes the effect of an act on
 * an article; {@code ArticleActs} carries it out in one transaction: the article, its filings, its due work and its row
 * in the change log, all or nothing.
 *
 * <p>Every act takes its number from one counter row, which is locked until the commit. So numbers are in commit order,
 * and only one node acts at a time. Slow work (reading, cleaning, computing the effect) is done before that. A planned act
 * contains the state of the article that it was computed from, and is computed again when another act came first.
 */
@NullMarked
package dateline.article.act;

import org.jspecify.annotations.NullMarked;
