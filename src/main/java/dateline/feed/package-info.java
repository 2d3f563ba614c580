/**
 * Feeds as documents: the neutral feed of a {@code Topic}, a writer for each {@code DocumentFormat} of feeds, and the
 * writers of lists of feeds and of pages.
 *
 * <p>Touches no repository; articles are handed in. Rome writes on its wire level, never through its
 * format-neutral level, which loses authors, links and update dates. Beans are built afresh for each document
 * because their foreign markup is moved, not copied. What Rome has no place for is added as XML elements. JSON Feed is a tree
 * of records in the order of its specification.
 */
@NullMarked
package dateline.feed;

import org.jspecify.annotations.NullMarked;
