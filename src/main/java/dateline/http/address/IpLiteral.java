package dateline.http.address;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A numeric address in its usual form: four decimal numbers (RFC 3986 §3.2.2, {@code IPv4address}), or an IPv6 address
 * without a zone. The forms that only some programs read are none: octal, hexadecimal, one number for all four.
 */
public final class IpLiteral {
    private static final String NUMBER = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(NUMBER + "(?:\\." + NUMBER + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private IpLiteral() {}

    /** The address that a text is. Names are never looked up. An IPv4 address in IPv6 (::ffff:1.2.3.4) is the IPv4 one. */
    public static Optional<InetAddress> of(String text) {
        boolean isNumeric = IPV4.matcher(text).matches()
                || (text.indexOf(':') >= 0 && IPV6.matcher(text).matches());
        try {
            return isNumeric ? Optional.of(InetAddress.ofLiteral(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
