/** Operation of the program: first start, settings and the command line. */
@NullMarked
package dateline.operations;

import org.jspecify.annotations.NullMarked;
