/**
 * The fields of an article from JSON or from a document, checked one by one, so that one answer names every
 * fault by its pointer.
 */
@NullMarked
package dateline.ingest.field;

import org.jspecify.annotations.NullMarked;
