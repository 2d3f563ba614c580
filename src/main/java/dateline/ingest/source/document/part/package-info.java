/** The parts of entries that several formats share, as fields. */
@NullMarked
package dateline.ingest.source.document.part;

import org.jspecify.annotations.NullMarked;
