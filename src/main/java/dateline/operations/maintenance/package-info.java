/** Commands for the store itself, which work on the machine of the server, most of them while the server is stopped. */
@NullMarked
package dateline.operations.maintenance;

import org.jspecify.annotations.NullMarked;
