/** HTML as plain text, for summaries and titles. */
@NullMarked
package dateline.feed.text;

import org.jspecify.annotations.NullMarked;
