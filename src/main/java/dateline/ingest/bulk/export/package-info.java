/** The lines of an export: their form, and how they are read again. */
@NullMarked
package dateline.ingest.bulk.export;

import org.jspecify.annotations.NullMarked;
