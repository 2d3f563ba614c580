/**
 * The import of many articles at once, of exports, and of single documents. Streams are read line by line: memory does
 * not grow with them. An export has more than the articles (revisions, tombstones, places in archives), so that an
 * empty store that imports it serves the same feeds, byte for byte.
 */
@NullMarked
package dateline.ingest.bulk;

import org.jspecify.annotations.NullMarked;
