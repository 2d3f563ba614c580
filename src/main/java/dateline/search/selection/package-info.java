/**
 * Which articles a reader finds: the public what is for everybody, and partners what their entitlement allows. The index has
 * the articles of all readers, and each search selects among them before it counts or pages, so that neither a number nor a
 * short page tells of an article that the reader may not get.
 *
 * <p>The index has what an article says itself: its sections, credits, subjects, language and terms. What is decided
 * elsewhere (the sections above a section, joined authors, combined feeds, the terms of agencies) is read for each search, so
 * that a change of it applies to the next one. The result is that of {@code article.entitlement.Entitlement}, through which
 * the articles that were found are read once more.
 */
@NullMarked
package dateline.search.selection;

import org.jspecify.annotations.NullMarked;
