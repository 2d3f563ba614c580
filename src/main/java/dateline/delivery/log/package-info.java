/** The access log, and the ids of requests. */
@NullMarked
package dateline.delivery.log;

import org.jspecify.annotations.NullMarked;
