/**
 * What programs that watch the server may see: everybody the status, programs on this machine the metrics, and tokens with
 * the scope admin everything.
 */
@NullMarked
package dateline.access.monitoring;

import org.jspecify.annotations.NullMarked;
