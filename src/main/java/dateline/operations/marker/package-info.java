/** The marker of the store in the data directory: a store that is lost or damaged is not mistaken for a new one. */
@NullMarked
package dateline.operations.marker;

import org.jspecify.annotations.NullMarked;
