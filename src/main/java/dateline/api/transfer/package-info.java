/** Import and export over HTTP. Streams are read and written as they flow: memory does not grow with them. */
@NullMarked
package dateline.api.transfer;

import org.jspecify.annotations.NullMarked;
