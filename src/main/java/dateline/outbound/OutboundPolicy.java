package dateline.outbound;

import dateline.http.address.AddressRange;
import java.time.Duration;
import java.util.List;

/**
 * What may be connected to for one purpose, and how often at a time.
 *
 * @param setting the name of the setting with the allowed ranges, for messages
 * @param allowed ranges that an operator allows although they are not public
 * @param connectionsPerHost the most connections to one host and port at a time
 * @param connections the most connections at a time; each takes about 20 KB of memory, with TLS about 100 KB
 * @param connectTime how long the look-up of a name, a connection and a TLS handshake may take, each
 */
public record OutboundPolicy(
        String setting, List<AddressRange> allowed, int connectionsPerHost, int connections, Duration connectTime) {
    public OutboundPolicy {
        allowed = List.copyOf(allowed);
        if (connectionsPerHost < 1 || connections < 1 || !connectTime.isPositive()) {
            throw new IllegalArgumentException("a policy allows at least one connection and some time for it");
        }
    }
}
