/**
 * Pages for people, from templates that the compiler checks.
 *
 * <p>The page of a topic is another format of its feed: {@code delivery} reads, caches and sends it like a feed, and calls
 * this package through {@code PageWriter} to write it. The texts of the interface are {@code Message}s, which
 * {@code Messages} translates. The head, the navigation and the footer of a page are its {@code PageLayout}.
 */
@NullMarked
package dateline.page;

import org.jspecify.annotations.NullMarked;
