/** The history of an article at the desk: every act, and what changed between two states, word by word. */
@NullMarked
package dateline.desk.article.history;

import org.jspecify.annotations.NullMarked;
