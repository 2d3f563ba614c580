/**
 * The embedded store at a start, and its marker in the data directory. A store that is lost or damaged is not mistaken for
 * a new one, and one that a start was making or upgrading when it was killed is as it was before.
 */
@NullMarked
package dateline.operations.marker;

import org.jspecify.annotations.NullMarked;
