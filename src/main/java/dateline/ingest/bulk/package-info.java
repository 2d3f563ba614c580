/**
 * Many articles at once, in and out, and single documents. Streams are read and written as they flow: memory does not
 * grow with them. An export carries what a store knows beyond the articles (revisions, departures, places in
 * archives), so that an empty store that takes it in serves the same feeds, byte for byte.
 */
@NullMarked
package dateline.ingest.bulk;

import org.jspecify.annotations.NullMarked;
