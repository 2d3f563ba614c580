/** An article on its way into the store: what was said, by whom, and what became of it. */
@NullMarked
package dateline.article.submission;

import org.jspecify.annotations.NullMarked;
