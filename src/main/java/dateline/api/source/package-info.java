/** Sources over the publishing API. */
@NullMarked
package dateline.api.source;

import org.jspecify.annotations.NullMarked;
