/** Reading an article from an HTML page: its blocks and its metadata. */
@NullMarked
package dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
