/**
 * The fields of an article as JSON or front matter gives them, checked one by one, so that one answer names every
 * fault by its pointer.
 */
@NullMarked
package dateline.ingest.field;

import org.jspecify.annotations.NullMarked;
