/** What the store knows of a feed beside its articles: a row with a short number, its version and its label. */
@NullMarked
package dateline.article.feed;

import org.jspecify.annotations.NullMarked;
