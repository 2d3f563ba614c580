/** The agencies in the publishing API. */
@NullMarked
package dateline.api.agency;

import org.jspecify.annotations.NullMarked;
