/** Pages that explain: the description of the publishing API, and what the attribution in feeds means. */
@NullMarked
package dateline.page.reference;

import org.jspecify.annotations.NullMarked;
