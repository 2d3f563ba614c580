/** Partners, their tokens and what they took, in the publishing API. */
@NullMarked
package dateline.api.partner;

import org.jspecify.annotations.NullMarked;
