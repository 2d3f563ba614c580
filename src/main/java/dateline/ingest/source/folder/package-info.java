/**
 * Folders that are watched. A file is taken when it is whole, by a move that only one node can win, and is imported as the
 * same file would be over the publishing API; then it is in {@code done} or {@code refused}, with its report beside it.
 *
 * <p>A file that a killed server has left half-way is taken again: that is one article, because the article is known by its
 * external id. A document that names none gets one of the source and the file's name, not of its bytes: an agency's client
 * sends a new version of a story under the name of the first one, and a digest would make a second article of it.
 */
@NullMarked
package dateline.ingest.source.folder;

import org.jspecify.annotations.NullMarked;
