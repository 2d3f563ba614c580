/**
 * Pages for people, from templates that the compiler checks.
 *
 * <p>The page of a topic is one more form of its feed's documents: {@code delivery} reads, holds and answers it like a
 * feed, and asks this package, through {@code PageWriter}, only to write it. What a page says by itself is a
 * {@code Message}, in the languages that {@code Messages} speaks; what stands around every page is its {@code PageLayout}.
 */
@NullMarked
package dateline.page;

import org.jspecify.annotations.NullMarked;
