/**
 * The change log: every act with its number, date and submitter. {@code ChangeWriter} alone takes numbers, and
 * publishes a {@code ChangeEvent} for what it writes.
 */
@NullMarked
package dateline.article.log;

import org.jspecify.annotations.NullMarked;
