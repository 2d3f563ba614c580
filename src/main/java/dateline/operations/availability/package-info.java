/**
 * Whether the store can be reached: at the start, which waits for it, and later, when requests that need it fail at once
 * while it is away.
 */
@NullMarked
package dateline.operations.availability;

import org.jspecify.annotations.NullMarked;
