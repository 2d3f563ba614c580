/** Where the server's logs go and how they look, by the operator's settings. */
@NullMarked
package dateline.operations.log;

import org.jspecify.annotations.NullMarked;
