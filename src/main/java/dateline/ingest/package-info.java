/**
 * Reading articles: documents and JSON become checked articles, with a report of what was recognised, left out and
 * missing. This package stores nothing itself; {@code bulk} stores many articles. {@code ninjs} and {@code newsml}
 * read the items of agencies, {@code item} makes articles of them.
 *
 * <p>JSON is read field by field and not bound to records, so that one answer can name every fault by its pointer,
 * also unknown fields.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
