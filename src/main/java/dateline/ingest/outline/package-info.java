/** Reading sections from an OPML document (OPML 2.0). */
@NullMarked
package dateline.ingest.outline;

import org.jspecify.annotations.NullMarked;
