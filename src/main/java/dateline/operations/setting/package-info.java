/**
 * The settings of the operator: the table of all that exist, where they are written, and the check at the start. A
 * setting that is not in the table is not accepted, so a new one needs a line there.
 */
@NullMarked
package dateline.operations.setting;

import org.jspecify.annotations.NullMarked;
