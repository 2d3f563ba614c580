/** The command line: import, export, tokens. */
@NullMarked
package dateline.operations.command;

import org.jspecify.annotations.NullMarked;
