/**
 * The desk: pages for editors and for those who run the server, at {@code /desk}. It has no rules of its own: it requests
 * the acts that the publishing API offers, in the same words, so what the API refuses, the desk refuses with the same
 * sentence.
 *
 * <p>Pages are written by templates on the server and work without scripts. Scripts of this server add what must not reload
 * the page: the preview, suggestions, and a draft in the browser. Every request that changes something is a form with the
 * token of its session ({@link dateline.desk.form}).
 */
@NullMarked
package dateline.desk;

import org.jspecify.annotations.NullMarked;
