/**
 * Full-text search with a Lucene index beside the store. The search of the databases is not sufficient: that of H2 is
 * very limited, and that of PostgreSQL does not know Arabic letter forms or text without spaces. Each node has its own
 * index, in a folder that may be deleted: then it is built again from the store. It follows the change log like the other
 * caches of a node. Results are read from the store, so withdrawn articles are never shown.
 */
@NullMarked
package dateline.search;

import org.jspecify.annotations.NullMarked;
