/**
 * How articles arrive: documents and lines of JSON become checked articles, with a report of what was recognised,
 * what was left out and what was missing. This package stores nothing itself; {@code bulk} hands over what comes
 * many at once.
 *
 * <p>Bodies are read by hand and not bound to records, so that one answer can name every fault by its pointer, also
 * fields that nobody knows.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
