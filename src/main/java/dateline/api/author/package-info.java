/** Authors of several names over the publishing API. */
@NullMarked
package dateline.api.author;

import org.jspecify.annotations.NullMarked;
