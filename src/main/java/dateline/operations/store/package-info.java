/** The embedded store and its disk: data directory, connections, free space. */
@NullMarked
package dateline.operations.store;

import org.jspecify.annotations.NullMarked;
