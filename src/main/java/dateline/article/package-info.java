/**
 * What is published: articles, the numbered change log, and the filing of articles under feeds.
 *
 * <p>A change takes its number from one counter row, locked until the commit, so the order of numbers is the
 * order of commits. An article is filed at write time under every feed that it belongs to; reading a feed is
 * an index range scan over its filings. Nested values (credits, links, images) lie in text columns as JSON:
 * they are only ever read whole, and a new credit needs no migration.
 *
 * <p>A filing is live or has a place in its feed's archive, counted from 1 and given in the order in which entries leave
 * the live document or arrive too late for it. Places are given by the next reader, or with bulk work as it is stored;
 * they are kept for good, so an archive document is named by its last place and never changes but by a departure.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
