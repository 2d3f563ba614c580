/** Pictures and recordings of an article. */
@NullMarked
package dateline.article.media;

import org.jspecify.annotations.NullMarked;
