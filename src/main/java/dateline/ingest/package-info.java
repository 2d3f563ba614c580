/**
 * Reading articles: documents and JSON become checked articles, with a report of what was recognised, left out and
 * missing. This package stores nothing itself; {@code bulk} stores many articles. {@code ninjs} reads the items of agencies.
 *
 * <p>JSON is read field by field and not bound to records, so that one answer can name every fault by its pointer,
 * also unknown fields.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
