package dateline.delivery.client;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who a client is: its address, or the one that a configured proxy says it forwards for. */
final class ClientAddress {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Set<InetAddress> proxies;

    ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream()
                .map(proxy -> parse(proxy)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "dateline.delivery.proxies: \"" + proxy + "\" is no address")))
                .collect(Collectors.toSet());
    }

    /**
     * What stands for a client: an IPv4 address, or an IPv6 network of 64 bits, since one client has all of that.
     *
     * @param forwarded the X-Forwarded-For field; of its addresses the last that is no proxy counts, since a client
     *     can write all those before it
     * @return empty for a proxy that forwards for nobody
     */
    Optional<String> of(InetAddress peer, @Nullable String forwarded) {
        if (!proxies.contains(peer)) {
            return Optional.of(network(peer));
        }
        if (forwarded == null) {
            return Optional.empty();
        }
        List<String> hops = Arrays.asList(forwarded.split(",", -1)).reversed();
        for (String hop : hops) {
            Optional<InetAddress> address = parse(hop.strip());
            if (address.isEmpty() || !proxies.contains(address.get())) {
                return Optional.of(address.map(ClientAddress::network).orElse(network(peer)));
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
