/** Untrusted XML: read within limits, and its XHTML as HTML. */
@NullMarked
package dateline.ingest.xml;

import org.jspecify.annotations.NullMarked;
