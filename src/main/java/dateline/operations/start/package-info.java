/** The start of the server: what stops it, said to the operator in a line with what to do. */
@NullMarked
package dateline.operations.start;

import org.jspecify.annotations.NullMarked;
