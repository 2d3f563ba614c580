/** Recognising datelines as agencies print them. */
@NullMarked
package dateline.ingest.dateline;

import org.jspecify.annotations.NullMarked;
