package dateline.delivery.connection;

import dateline.http.address.IpLiteral;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Identifies a client: by its address, or by the address for which a configured proxy forwards. */
public final class ClientAddress {
    private static final int IPV6_NETWORK_BYTES = 8;

    private final TrustedProxies proxies;

    public ClientAddress(List<String> proxies) {
        this.proxies = new TrustedProxies(proxies);
    }

    /** Whether the peer is a configured proxy, which forwards the requests of others. */
    public boolean isProxy(InetAddress peer) {
        return proxies.contains(peer);
    }

    /**
     * The client of a connection: an IPv4 address, or an IPv6 network of 64 bits, since one client has a whole network.
     *
     * @return empty for a proxy
     */
    public Optional<String> ofPeer(SocketAddress peer) {
        return peer instanceof InetSocketAddress address && !isProxy(address.getAddress())
                ? Optional.of(network(address.getAddress()))
                : Optional.empty();
    }

    /**
     * The client for which a proxy forwards.
     *
     * @param hops the addresses in its field; the last one that is not a proxy counts, since a client can write all
     *     those before it
     * @return the proxy itself when it names something else than an address; empty when it names only proxies
     */
    public Optional<String> clientBehindProxy(InetAddress proxy, List<String> hops) {
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = IpLiteral.of(hop);
            if (address.isEmpty() || !proxies.contains(address.get())) {
                return Optional.of(address.map(ClientAddress::network).orElse(network(proxy)));
            }
        }
        return Optional.empty();
    }

    /**
     * The address of the client itself: that of the peer, or the last one that a proxy names and that is not a proxy.
     *
     * @param fields the addresses in each field of a proxy; the first field counts
     */
    public String origin(InetAddress peer, List<List<String>> fields) {
        if (isProxy(peer) && !fields.isEmpty()) {
            for (String hop : fields.getFirst().reversed()) {
                Optional<InetAddress> address = IpLiteral.of(hop);
                if (address.isEmpty()) {
                    break;
                }
                if (!isProxy(address.get())) {
                    return address.get().getHostAddress();
                }
            }
        }
        return peer.getHostAddress();
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }
}
