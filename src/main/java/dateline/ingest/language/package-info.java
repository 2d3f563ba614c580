/** Detecting the language of a text. */
@NullMarked
package dateline.ingest.language;

import org.jspecify.annotations.NullMarked;
