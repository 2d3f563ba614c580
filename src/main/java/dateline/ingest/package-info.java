/**
 * How articles arrive: documents and lines of JSON become checked articles, with a report of what was
 * recognised, what was left out and what was missing. Checking is here and stores nothing; {@code publishing} has the
 * API for articles, {@code desk} that for what stands around them, {@code bulk} what comes and goes many at once.
 *
 * <p>Bodies are read by hand and not bound to records, so that one answer can name every fault by its pointer, fields
 * that nobody knows included.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
