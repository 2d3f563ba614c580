/** The fast path: answers from memory on the event loop, and what is refused before a controller sees it. */
@NullMarked
package dateline.delivery.fastpath;

import org.jspecify.annotations.NullMarked;
