package dateline.attribution.address;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The host of an address in ASCII: names in other scripts in Punycode (UTS #46, as browsers do it). */
final class HostName {
    /** The maximum length of a host name in DNS (RFC 1035 §2.3.4). Punycode makes a name longer. */
    private static final int MAX_LENGTH = 253;

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    private HostName() {}

    /** The host in ASCII; empty when the text is not a host. */
    static Optional<String> ascii(String written) {
        if (written.isEmpty() || written.length() > 3 * MAX_LENGTH) {
            return Optional.empty();
        }
        return written.startsWith("[") ? ipv6(written) : name(written);
    }

    private static Optional<String> name(String written) {
        String host = decoded(written);
        if (host.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        boolean plain = host.chars().allMatch(c -> c < 0x80);
        String ascii = plain ? host.toLowerCase(Locale.ROOT) : punycode(host);
        boolean valid = !ascii.isEmpty()
                && ascii.length() <= MAX_LENGTH
                && !ascii.startsWith(".")
                && !ascii.contains("..")
                && ascii.chars().allMatch(HostName::isAllowed);
        return valid ? Optional.of(ascii) : Optional.empty();
    }

    private static String decoded(String written) {
        try {
            return written.indexOf('%') < 0
                    ? written
                    : URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String punycode(String host) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = NAMES.nameToASCII(host, new StringBuilder(), info);
        return info.hasErrors() ? "" : ascii.toString();
    }

    /** Letters, digits, hyphen and dot; also the underscore, which some real hosts have. */
    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    }

    /** An IPv6 address (RFC 3986 §3.2.2). A zone is not allowed on the web. */
    private static Optional<String> ipv6(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        boolean valid = lower.endsWith("]")
                && lower.substring(1, lower.length() - 1)
                        .chars()
                        .allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
        try {
            return valid && URI.create("http://" + lower + "/").getHost() != null
                    ? Optional.of(lower)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
