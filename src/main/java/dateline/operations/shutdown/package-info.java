/**
 * The end of the server when it is told to stop: it is not ready any more, then it completes the requests that it has, and
 * then the store is closed.
 */
@NullMarked
package dateline.operations.shutdown;

import org.jspecify.annotations.NullMarked;
