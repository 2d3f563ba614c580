package dateline.delivery.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proxies that may name the clients for which they forward: addresses, and networks (RFC 4632 §3.1, RFC 4291 §2.3). */
public final class TrustedProxies {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern NETWORK = Pattern.compile("([^/]+)/(0|[1-9][0-9]{0,2})");

    private final Set<InetAddress> addresses = new HashSet<>();
    private final List<IpSubnetFilterRule> networks = new ArrayList<>();

    TrustedProxies(List<String> proxies) {
        for (String proxy : proxies) {
            Optional<InetAddress> address = address(proxy);
            if (address.isPresent()) {
                addresses.add(address.get());
            } else {
                networks.add(network(proxy)
                        .orElseThrow(() -> new IllegalArgumentException("dateline.clients.proxies: \"" + proxy
                                + "\" is neither an IP address nor a network such as 10.0.0.0/8 or 2001:db8::/32")));
            }
        }
    }

    /** Whether a text is an address or a network. */
    public static boolean isPossible(String proxy) {
        return address(proxy).isPresent() || network(proxy).isPresent();
    }

    boolean contains(InetAddress peer) {
        if (addresses.contains(peer)) {
            return true;
        }
        if (networks.isEmpty()) {
            return false;
        }
        InetSocketAddress socket = new InetSocketAddress(peer, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    /** A numeric address; names are never looked up. */
    static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address with bits after the prefix is not a network, and probably a mistake in one of the two. */
    private static Optional<IpSubnetFilterRule> network(String text) {
        Matcher network = NETWORK.matcher(text);
        InetAddress address = network.matches() ? address(network.group(1)).orElse(null) : null;
        if (address == null) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(network.group(2));
        int rest = 8 * address.getAddress().length - prefix;
        BigInteger bits = new BigInteger(1, address.getAddress());
        return rest < 0 || (bits.signum() != 0 && bits.getLowestSetBit() < rest)
                ? Optional.empty()
                : Optional.of(new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT));
    }
}
