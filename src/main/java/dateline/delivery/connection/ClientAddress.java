package dateline.delivery.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who a client is: its address, or the one that a configured proxy says it forwards for. */
public final class ClientAddress {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Set<InetAddress> proxies;

    public ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream()
                .map(proxy -> parse(proxy)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "dateline.clients.proxies: \"" + proxy + "\" is no address")))
                .collect(Collectors.toSet());
    }

    /** Whether the peer forwards for others, so that what it does is not its own doing. */
    public boolean isProxy(InetAddress peer) {
        return proxies.contains(peer);
    }

    /**
     * Who holds a connection: an IPv4 address, or an IPv6 network of 64 bits, since one client has all of that.
     *
     * @return empty for a proxy
     */
    public Optional<String> ofPeer(SocketAddress peer) {
        return peer instanceof InetSocketAddress address && !isProxy(address.getAddress())
                ? Optional.of(network(address.getAddress()))
                : Optional.empty();
    }

    /**
     * For whom a proxy forwards.
     *
     * @param hops the addresses in its field; of these the last that is no proxy counts, since a client can write all
     *     those before it
     * @return the proxy itself when it names what is no address; empty when it forwards for nobody
     */
    public Optional<String> behind(InetAddress proxy, List<String> hops) {
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = parse(hop);
            if (address.isEmpty() || !proxies.contains(address.get())) {
                return Optional.of(address.map(ClientAddress::network).orElse(network(proxy)));
            }
        }
        return Optional.empty();
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }

    /** An address in digits; a name is never looked up. */
    private static Optional<InetAddress> parse(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
