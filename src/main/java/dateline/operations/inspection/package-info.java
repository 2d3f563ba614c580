/** The inspection of the store: it reads everything once and names what does not fit together. */
@NullMarked
package dateline.operations.inspection;

import org.jspecify.annotations.NullMarked;
