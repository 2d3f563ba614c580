/** Sections as an OPML document tells them (OPML 2.0). */
@NullMarked
package dateline.ingest.outline;

import org.jspecify.annotations.NullMarked;
