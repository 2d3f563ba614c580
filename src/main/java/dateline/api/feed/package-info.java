/** Combined feeds over the publishing API. */
@NullMarked
package dateline.api.feed;

import org.jspecify.annotations.NullMarked;
