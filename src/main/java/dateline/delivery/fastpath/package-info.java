/** The fast path: answers from memory on the event loop, and refusals of requests that do not reach a controller. */
@NullMarked
package dateline.delivery.fastpath;

import org.jspecify.annotations.NullMarked;
