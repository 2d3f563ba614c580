package dateline.outbound;

import com.ibm.icu.text.IDNA;
import dateline.http.address.IpLiteral;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;

/** The host of an address in the one form that everybody reads alike; whatever some program reads differently is refused. */
final class OutboundHost {
    /** The longest name in DNS (RFC 1035 §2.3.4). */
    private static final int MAX_LENGTH = 253;

    private static final int MAX_LABEL = 63;

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private OutboundHost() {}

    /**
     * The host in ASCII: a name in other scripts in Punycode (UTS #46), without a dot at its end.
     *
     * @throws IllegalArgumentException when it is no host, or an unusual form of one; the message says what to send
     */
    static String ascii(String written) {
        if (written.startsWith("[")) {
            return ipv6(written);
        }
        String name = punycode(written);
        String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        String[] labels = host.split("\\.", -1);
        if (isNumber(labels[labels.length - 1])) {
            if (IpLiteral.of(host).isEmpty()) {
                throw new IllegalArgumentException(
                        "its host is an unusual form of an IPv4 address: write four decimal numbers, like 192.0.2.7");
            }
            return host;
        }
        if (host.length() > MAX_LENGTH || !Arrays.stream(labels).allMatch(OutboundHost::isLabel)) {
            throw noHost();
        }
        return host;
    }

    /** A host whose last label is a number is an IPv4 address for browsers (URL Standard, §3.5, "ends in a number"). */
    private static boolean isNumber(String label) {
        boolean isHexadecimal = label.startsWith("0x")
                && label.chars().skip(2).allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        return isHexadecimal || (!label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /** RFC 1123 §2.1, RFC 952. */
    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= MAX_LABEL
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    private static String punycode(String written) {
        if (written.length() > 3 * MAX_LENGTH) {
            throw noHost();
        }
        if (written.chars().allMatch(c -> c < 0x80)) {
            return written.toLowerCase(Locale.ROOT);
        }
        IDNA.Info info = new IDNA.Info();
        String ascii = NAMES.nameToASCII(written, new StringBuilder(), info).toString();
        if (info.hasErrors()) {
            throw noHost();
        }
        return ascii;
    }

    private static String ipv6(String written) {
        if (!written.endsWith("]") || written.indexOf('%') >= 0) {
            throw new IllegalArgumentException(
                    "its host is not an IPv6 address that others can reach: write it in brackets and without a zone");
        }
        InetAddress address = IpLiteral.of(written.substring(1, written.length() - 1))
                .orElseThrow(() ->
                        new IllegalArgumentException("its host is not an IPv6 address: write it like [2001:db8::7]"));
        if (address instanceof Inet4Address) {
            throw new IllegalArgumentException(
                    "its host is an IPv4 address in IPv6: write " + address.getHostAddress() + " instead");
        }
        return "[" + address.getHostAddress() + "]";
    }

    private static IllegalArgumentException noHost() {
        return new IllegalArgumentException(
                "its host is not a name of letters, digits and hyphens: send one like https://example.org/path");
    }
}
