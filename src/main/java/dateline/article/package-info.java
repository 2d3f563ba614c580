/**
 * What is published: articles, their stages and acts, and the numbered change log. Beside it, {@code filing} knows which
 * feeds have which articles, and {@code newsroom} carries acts out; this package knows neither.
 *
 * <p>A change takes its number from one counter row, locked until the commit, so the order of numbers is the
 * order of commits; the time of the log is kept beside it and never goes back, whatever the clock does
 * ({@code LogTime}). The changes of an article are its revisions: who did what, when. Nested values (credits, links,
 * images) lie in text columns as JSON: they are only ever read whole, and a new credit needs no migration.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
