/**
 * The server's connections: timeouts for slow clients, and limits so that one client can't use up what others need.
 *
 * <p>{@code FastPath} is between the HTTP codec and the server, on each connection of HTTP/1 and each stream of HTTP/2. For
 * that, the server gives each stream a pipeline of its own (the setting {@code legacy-multiplex-handlers}): this costs a
 * little more for each request than the newer handler, but makes a second set of limits unnecessary. Requests are answered
 * one after the other, and nothing is read from a client that does not read: {@code WriteBacklog} counts the bytes that wait
 * for all clients and closes the slowest. {@code ConnectionTimeouts} replaces Netty's idle handler, which would be called at
 * every write: it checks a connection once every few seconds instead.
 */
@NullMarked
package dateline.delivery.connection;

import org.jspecify.annotations.NullMarked;
