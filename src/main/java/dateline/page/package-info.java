/**
 * Pages for people, from templates that the compiler checks.
 *
 * <p>The page of a topic is one more form of its feed's documents: {@code delivery} reads, holds and answers it like a
 * feed, and asks this package, through {@code PageWriter}, only to write it. What a page says by itself is a
 * {@code Phrase}, in the languages that {@code Wording} speaks; what stands around every page is its {@code Frame}.
 */
@NullMarked
package dateline.page;

import org.jspecify.annotations.NullMarked;
