/**
 * The revisions of articles: every act with the state that the article had after it. The present state is the article
 * itself. An act that changes a stored article keeps the state before it in the table {@code revision}, in its own
 * transaction, so that the creation of articles costs nothing. An erasure deletes all states of its article; the others
 * are deleted after the time in {@link dateline.article.revision.RevisionSettings}.
 *
 * <p>A content that the next state has too is stored once, with the last state that has it. States are deleted from the
 * oldest on, so that no state refers to one that is gone. No poll reads them.
 */
@NullMarked
package dateline.article.revision;

import org.jspecify.annotations.NullMarked;
