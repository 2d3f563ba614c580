/**
 * What is published: articles, their stages and nested values. The packages below it hold one subject each:
 * {@code submission} and {@code act} decide what becomes of an article and carry it out, {@code log} numbers and writes
 * changes, {@code filing} knows which feeds have which articles, {@code range} reads feeds, {@code job} does work in the
 * background, {@code transfer} moves articles between stores.
 *
 * <p>A change takes its number from one counter row, locked until the commit, so the order of numbers is the
 * order of commits; the time of the log is kept beside it and never goes back, whatever the clock does
 * ({@code LogTime}). The changes of an article are its revisions: who did what, when. Nested values (credits, links,
 * images) lie in text columns as JSON: they are only ever read whole, and a new credit needs no migration.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
