/** Markup of word processors and office programs as plain HTML. */
@NullMarked
package dateline.ingest.office;

import org.jspecify.annotations.NullMarked;
