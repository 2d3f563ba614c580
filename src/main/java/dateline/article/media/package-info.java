/** Images and recordings of articles. */
@NullMarked
package dateline.article.media;

import org.jspecify.annotations.NullMarked;
