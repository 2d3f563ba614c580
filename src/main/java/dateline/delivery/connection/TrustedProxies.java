package dateline.delivery.connection;

import dateline.http.address.AddressRange;
import java.net.InetAddress;
import java.util.List;

/** The proxies that may name the clients for which they forward: addresses, and networks. */
final class TrustedProxies {
    private final List<AddressRange> ranges;

    TrustedProxies(List<String> proxies) {
        this.ranges = proxies.stream().map(TrustedProxies::range).toList();
    }

    private static AddressRange range(String proxy) {
        try {
            return AddressRange.parse(proxy);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("dateline.clients.proxies: " + e.getMessage(), e);
        }
    }

    boolean contains(InetAddress peer) {
        return ranges.stream().anyMatch(range -> range.contains(peer));
    }
}
