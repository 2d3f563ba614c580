/** The bearer tokens in the publishing API. */
@NullMarked
package dateline.api.token;

import org.jspecify.annotations.NullMarked;
