/** The size of the embedded store's file: obsolete data in it makes room for new data while the server runs. */
@NullMarked
package dateline.operations.compaction;

import org.jspecify.annotations.NullMarked;
