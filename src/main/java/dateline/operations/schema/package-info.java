/** The tables of the store, which a start brings to those of its release. */
@NullMarked
package dateline.operations.schema;

import org.jspecify.annotations.NullMarked;
