/** The authors with several names in the publishing API. */
@NullMarked
package dateline.api.author;

import org.jspecify.annotations.NullMarked;
