/**
 * Running it: first start, settings, the command line.
 */
@NullMarked
package dateline.operations;

import org.jspecify.annotations.NullMarked;
