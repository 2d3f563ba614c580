/** A document as lines of text, and the limits of work on it. */
@NullMarked
package dateline.ingest.text;

import org.jspecify.annotations.NullMarked;
