/** Restoring of exports: articles with their ids, dates, revisions and places in feeds, in a store that may be new. */
@NullMarked
package dateline.article.transfer;

import org.jspecify.annotations.NullMarked;
