/** Which addresses the server may connect to for strangers, and the look-up of names that gives only these. */
@NullMarked
package dateline.outbound.guard;

import org.jspecify.annotations.NullMarked;
