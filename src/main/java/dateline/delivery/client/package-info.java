/**
 * Who is connected, and what they may ask: each connection's shortcut to what memory answers, its patience with slow
 * clients, and the limits that keep one client from taking what others need.
 *
 * <p>{@code Shortcut} stands behind Netty's HTTP codec, which keeps the books of requests and answers, and in front of
 * the server. It hands prepared header lines to the encoder as one block. {@code Patience} replaces Netty's idle handler,
 * which would touch every write: it looks at a connection once in a few seconds instead.
 */
@NullMarked
package dateline.delivery.client;

import org.jspecify.annotations.NullMarked;
