/** The lines of a document and their text, and the limits of the work on it. */
@NullMarked
package dateline.ingest.text;

import org.jspecify.annotations.NullMarked;
