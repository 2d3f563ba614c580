/** Strict reading of untrusted JSON (RFC 8259), and of lines of JSON. */
@NullMarked
package dateline.ingest.json;

import org.jspecify.annotations.NullMarked;
