/** The metrics of the server, for Prometheus: what the other packages count is bound to names here. */
@NullMarked
package dateline.operations.metric;

import org.jspecify.annotations.NullMarked;
