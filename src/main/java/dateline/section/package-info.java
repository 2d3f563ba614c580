/** Sections, which articles belong to and which may have parent sections. */
@NullMarked
package dateline.section;

import org.jspecify.annotations.NullMarked;
