/** Lists of feeds (OPML 2.0). */
@NullMarked
package dateline.feed.opml;

import org.jspecify.annotations.NullMarked;
