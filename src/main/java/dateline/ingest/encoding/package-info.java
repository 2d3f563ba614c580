/** The text of a document from its bytes (WHATWG Encoding Standard). */
@NullMarked
package dateline.ingest.encoding;

import org.jspecify.annotations.NullMarked;
