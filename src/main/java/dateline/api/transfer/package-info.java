/** Import and export over HTTP. Both are streamed, so their use of memory does not depend on their length. */
@NullMarked
package dateline.api.transfer;

import org.jspecify.annotations.NullMarked;
