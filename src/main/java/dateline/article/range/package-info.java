/**
 * Reading feeds: the newest entries of a feed, a part of its archive, and what has changed since a version. Each
 * read is a scan of one index range over the filings.
 */
@NullMarked
package dateline.article.range;

import org.jspecify.annotations.NullMarked;
