/** The publishing API's part for the store itself: backups and the inspection. */
@NullMarked
package dateline.operations.backup;

import org.jspecify.annotations.NullMarked;
