package dateline.outbound.proxy;

import org.jspecify.annotations.Nullable;

/**
 * A proxy that an operator sets for requests to the outside.
 *
 * @param user for Basic authentication (RFC 7617); null when it needs none
 */
public record OutboundProxy(String host, int port, @Nullable String user, String password) {}
