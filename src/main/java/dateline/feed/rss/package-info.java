/** RSS 2.0. */
@NullMarked
package dateline.feed.rss;

import org.jspecify.annotations.NullMarked;
