/** Articles as clients send them, before they are stored. */
@NullMarked
package dateline.article.submission;

import org.jspecify.annotations.NullMarked;
