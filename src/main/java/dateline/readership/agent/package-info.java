/** What clients say of themselves in User-Agent: their name, and how many subscribers they have. Both are claims. */
@NullMarked
package dateline.readership.agent;

import org.jspecify.annotations.NullMarked;
