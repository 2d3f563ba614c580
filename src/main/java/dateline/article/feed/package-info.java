/** The rows of feeds in the store: short number, key, label and version. */
@NullMarked
package dateline.article.feed;

import org.jspecify.annotations.NullMarked;
