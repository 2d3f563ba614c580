/**
 * Articles, their stages and nested values. Each package below it has one subject: {@code submission} is an article as
 * a client sends it, {@code act} changes articles, {@code log} numbers and writes changes, {@code filing} stores which
 * feeds have which articles, {@code range} reads feeds, {@code job} does work in the background, {@code transfer} restores
 * exports, {@code identity} recognises documents that are imported again, {@code wire} is what
 * agencies' desks send with an article, {@code revision} keeps and compares earlier states.
 *
 * <p>A change takes its number from one counter row, locked until the commit, so the order of numbers is the
 * order of commits; the time of the log is kept beside it and never goes back, even when the clock does
 * ({@code LogTime}). The changes of an article are its revisions: who did what, when, and what the article was then. Nested values (credits, links,
 * images) are JSON in a text column: they are always read together, and a new credit needs no migration.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
