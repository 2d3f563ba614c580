/** Bearer tokens over the publishing API. */
@NullMarked
package dateline.api.token;

import org.jspecify.annotations.NullMarked;
