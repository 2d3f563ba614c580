package dateline.attribution.address;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The host of an address in ASCII: names in other scripts in Punycode (UTS #46, as browsers do it). */
final class HostName {
    /** Longer ones are in no name server (RFC 1035 §2.3.4); a name in another script becomes longer yet. */
    private static final int LONGEST = 253;

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    private HostName() {}

    /** The host as it goes over the wire; empty when it is none. */
    static Optional<String> ascii(String written) {
        if (written.isEmpty() || written.length() > 3 * LONGEST) {
            return Optional.empty();
        }
        return written.startsWith("[") ? literal(written) : name(written);
    }

    private static Optional<String> name(String written) {
        String host = decoded(written);
        if (host.length() > LONGEST) {
            return Optional.empty();
        }
        boolean plain = host.chars().allMatch(c -> c < 0x80);
        String ascii = plain ? host.toLowerCase(Locale.ROOT) : punycode(host);
        boolean right = !ascii.isEmpty()
                && ascii.length() <= LONGEST
                && !ascii.startsWith(".")
                && !ascii.contains("..")
                && ascii.chars().allMatch(HostName::stands);
        return right ? Optional.of(ascii) : Optional.empty();
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

    /** Letters, digits, hyphen and dot; and the underscore, which names in use have. */
    private static boolean stands(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    }

    /** An address of IPv6 (RFC 3986 §3.2.2), which may have no zone on the web. */
    private static Optional<String> literal(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        boolean right = lower.endsWith("]")
                && lower.substring(1, lower.length() - 1)
                        .chars()
                        .allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
        try {
            return right && URI.create("http://" + lower + "/").getHost() != null
                    ? Optional.of(lower)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
