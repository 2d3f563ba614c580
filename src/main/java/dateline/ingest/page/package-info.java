/** An article that arrives as an HTML page: its blocks, and what its head says for machines. */
@NullMarked
package dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
