/** Strict JSON from outside (RFC 8259), and lines of it. */
@NullMarked
package dateline.ingest.json;

import org.jspecify.annotations.NullMarked;
