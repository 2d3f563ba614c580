/**
 * How articles arrive: documents and lines of JSON become checked articles, with a report of what was
 * recognised, what was left out and what was missing.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
