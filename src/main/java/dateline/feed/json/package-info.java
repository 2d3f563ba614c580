/** JSON Feed 1.1. */
@NullMarked
package dateline.feed.json;

import org.jspecify.annotations.NullMarked;
