/** The counts in memory, for a minute: those on which threads write without a lock, and their sums, which are stored. */
@NullMarked
package dateline.readership.count;

import org.jspecify.annotations.NullMarked;
