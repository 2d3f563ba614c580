package dateline.outbound.guard;

import dateline.http.address.AddressRange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses that are no hosts on the public internet: those of the special-purpose registries of IANA (RFC 6890, RFC
 * 8190), multicast, and all of IPv6 that is not global unicast. IPv4 addresses in IPv6 are among them as a whole, because
 * a translator on the way would connect to any IPv4 address. The few anycast services in these registries that are global
 * (AS112, AMT) are no web servers.
 */
final class SpecialAddresses {
    private static final Map<AddressRange, String> RANGES = new LinkedHashMap<>();

    /** All that IANA has given to networks until now (RFC 4291 §2.4). */
    private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

    static {
        add("0.0.0.0/8", "this host or network, RFC 791");
        add("10.0.0.0/8", "private, RFC 1918");
        add("100.64.0.0/10", "shared behind a provider's NAT, RFC 6598");
        add("127.0.0.0/8", "loopback, RFC 1122");
        add("169.254.0.0/16", "link-local, RFC 3927");
        add("172.16.0.0/12", "private, RFC 1918");
        add("192.0.0.0/24", "protocol assignments, RFC 6890");
        add("192.0.2.0/24", "documentation, RFC 5737");
        add("192.31.196.0/24", "AS112, RFC 7535");
        add("192.52.193.0/24", "AMT, RFC 7450");
        add("192.88.99.0/24", "6to4 relays, RFC 7526");
        add("192.168.0.0/16", "private, RFC 1918");
        add("192.175.48.0/24", "AS112, RFC 7534");
        add("198.18.0.0/15", "benchmarking, RFC 2544");
        add("198.51.100.0/24", "documentation, RFC 5737");
        add("203.0.113.0/24", "documentation, RFC 5737");
        add("224.0.0.0/4", "multicast, RFC 5771");
        add("255.255.255.255/32", "broadcast, RFC 919");
        add("240.0.0.0/4", "reserved, RFC 1112");
        add("::/128", "unspecified, RFC 4291");
        add("::1/128", "loopback, RFC 4291");
        add("::/96", "IPv4 in IPv6, RFC 4291");
        add("::ffff:0:0:0/96", "IPv4 in IPv6, RFC 2765");
        add("64:ff9b::/96", "IPv4 in IPv6 by NAT64, RFC 6052");
        add("64:ff9b:1::/48", "IPv4 in IPv6 by NAT64, RFC 8215");
        add("100::/64", "discarded, RFC 6666");
        add("2001::/32", "IPv4 in IPv6 by Teredo, RFC 4380");
        add("2001::/23", "protocol assignments, RFC 2928");
        add("2001:db8::/32", "documentation, RFC 3849");
        add("2002::/16", "IPv4 in IPv6 by 6to4, RFC 3056");
        add("2620:4f:8000::/48", "AS112, RFC 7534");
        add("3fff::/20", "documentation, RFC 9637");
        add("5f00::/16", "segment identifiers, RFC 9602");
        add("fc00::/7", "unique local, RFC 4193");
        add("fe80::/10", "link-local, RFC 4291");
        add("fec0::/10", "site-local, RFC 3879");
        add("ff00::/8", "multicast, RFC 4291");
    }

    private SpecialAddresses() {}

    /** What an address is when it is no host on the public internet: "10.0.0.0/8, private, RFC 1918". */
    static Optional<String> purpose(InetAddress address) {
        for (Map.Entry<AddressRange, String> range : RANGES.entrySet()) {
            if (range.getKey().contains(address)) {
                return Optional.of(range.getKey() + ", " + range.getValue());
            }
        }
        if (!(address instanceof Inet6Address)) {
            return Optional.empty();
        }
        if (!GLOBAL_UNICAST.contains(address)) {
            return Optional.of("not global unicast, RFC 4291");
        }
        return isIsatap(address.getAddress()) ? Optional.of("IPv4 in IPv6 by ISATAP, RFC 5214") : Optional.empty();
    }

    /** An interface identifier that says that an IPv4 address follows, under any prefix (RFC 5214 §6.1). */
    private static boolean isIsatap(byte[] bytes) {
        boolean isGlobalOrLocal = (bytes[8] & ~2) == 0;
        return isGlobalOrLocal && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
    }

    private static void add(String range, String purpose) {
        RANGES.put(AddressRange.parse(range), purpose);
    }
}
