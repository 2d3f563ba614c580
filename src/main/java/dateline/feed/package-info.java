/**
 * Feeds as documents: the neutral feed of a {@code Topic}, a writer for each {@code DocumentFormat} of feeds, and the
 * writers of lists of feeds and of pages.
 *
 * <p>This package uses no repository; callers pass the articles. Feeds are built as Rome's wire feeds, not as its
 * format-neutral feeds, which lose authors, links and update dates. The beans are built anew for each document, because Rome
 * moves their foreign markup instead of copying it. Elements that Rome does not support are added as XML. JSON Feed is a
 * tree of records in the order of its specification.
 */
@NullMarked
package dateline.feed;

import org.jspecify.annotations.NullMarked;
