/** Topics by their addresses, and the other addresses that lead to them. */
@NullMarked
package dateline.delivery.topic;

import org.jspecify.annotations.NullMarked;
