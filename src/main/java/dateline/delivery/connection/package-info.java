/**
 * The server's connections: the fast path that answers from memory, timeouts for slow clients, and the limits that keep
 * one client from taking what others need.
 *
 * <p>{@code FastPath} stands behind the HTTP codec and in front of the server, on each connection of HTTP/1 and each
 * stream of HTTP/2. For that, the server gives each stream a pipeline of its own (the setting
 * {@code legacy-multiplex-handlers}): this costs a little more for each request than the newer handler, and saves a
 * second set of limits. Requests are answered one after the other, and nothing is read from a client that does not read:
 * {@code WriteBacklog} counts what waits for all clients and closes the slowest. {@code ConnectionTimeouts} replaces
 * Netty's idle handler, which would touch every write: it looks at a connection once every few seconds instead.
 */
@NullMarked
package dateline.delivery.connection;

import org.jspecify.annotations.NullMarked;
