/** The change log: every act with its number, its date and its writer. The numbers come from one counter row. */
@NullMarked
package dateline.article.log;

import org.jspecify.annotations.NullMarked;
