/** The files that feeds and pages refer to. */
@NullMarked
package dateline.delivery.file;

import org.jspecify.annotations.NullMarked;
