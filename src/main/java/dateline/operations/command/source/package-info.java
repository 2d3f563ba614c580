/** The command for sources. */
@NullMarked
package dateline.operations.command.source;

import org.jspecify.annotations.NullMarked;
