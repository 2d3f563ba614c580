/** Combined feeds: feeds that are put together of other feeds. */
@NullMarked
package dateline.article.combined;

import org.jspecify.annotations.NullMarked;
