/**
 * Reads of feeds: the newest entries, a part of the archive, and the changes since a version. Each read is a scan of an
 * index range over the filings.
 */
@NullMarked
package dateline.article.range;

import org.jspecify.annotations.NullMarked;
