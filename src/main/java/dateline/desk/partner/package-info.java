/** The pages of partners: their contracts, their tokens, what they took on each day, and what their takers would refuse. */
@NullMarked
package dateline.desk.partner;

import org.jspecify.annotations.NullMarked;
