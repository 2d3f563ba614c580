/** The sections in the publishing API, and their import from OPML. */
@NullMarked
package dateline.api.section;

import org.jspecify.annotations.NullMarked;
