/** Pictures, recordings and embedded players of a body. */
@NullMarked
package dateline.ingest.media;

import org.jspecify.annotations.NullMarked;
