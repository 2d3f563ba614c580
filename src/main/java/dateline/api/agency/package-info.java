/** Agencies over the publishing API. */
@NullMarked
package dateline.api.agency;

import org.jspecify.annotations.NullMarked;
