/**
 * Who is connected, and what they may ask: each connection's shortcut to what memory answers, its patience with slow
 * clients, and the limits that keep one client from taking what others need.
 *
 * <p>{@code Shortcut} stands behind the codec, which keeps the books of requests and answers, and in front of the server,
 * on each connection of HTTP/1 and each stream of HTTP/2. For that the server gives each stream a pipeline of its own
 * (the setting {@code legacy-multiplex-handlers}), which costs a little more for each request than its newer handler and
 * saves a second set of limits. Requests are answered one after the other, and nothing is read from who does not read:
 * what waits for all clients is counted by {@code Backlog}, which lets go of the slowest. {@code Patience} replaces Netty's
 * idle handler, which would touch every write: it looks at a connection once in a few seconds instead.
 */
@NullMarked
package dateline.delivery.client;

import org.jspecify.annotations.NullMarked;
