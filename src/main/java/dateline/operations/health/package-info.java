/**
 * How the server is: what load balancers and people ask for at {@code /health}, {@code /health/liveness} and
 * {@code /health/readiness}. Every answer comes from memory, so it never waits for a store that is away.
 */
@NullMarked
package dateline.operations.health;

import org.jspecify.annotations.NullMarked;
