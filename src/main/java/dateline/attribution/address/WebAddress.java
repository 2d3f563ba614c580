package dateline.attribution.address;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Normalises web addresses. It accepts all forms that browsers accept (URL Standard: letters of any script, spaces,
 * backslashes, a scheme in capitals, missing slashes), and returns the form that all other programs accept (RFC 3986: ASCII,
 * percent-encoded, the host in Punycode). A normalised address stays the same when it is normalised again. Only http and
 * https addresses are accepted.
 */
public final class WebAddress {
    private static final String PATH = ":@/";
    private static final String QUERY = ":@/?";
    private static final int MAX_PORT = 65_535;

    private WebAddress() {}

    /** Normalises an absolute address; one that begins with two slashes is https. Empty when the text is not an address. */
    public static Optional<URI> of(String written) {
        return resolved(written, null);
    }

    /**
     * The form by which addresses are compared: all addresses that are the same by RFC 3986 §6.2.2 and §6.2.3 have one.
     * Empty when the text is not an address.
     */
    public static Optional<URI> comparable(String written) {
        return of(PercentEncoding.normalised(written));
    }

    /**
     * Normalises an address that may be relative (RFC 3986 §5).
     *
     * @param base the address that it is relative to; null when there is none
     */
    public static Optional<URI> resolved(String written, @Nullable URI base) {
        String text = trimmed(written);
        int colon = endOfScheme(text);
        if (colon < 0) {
            return relative(text, base);
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        String rest = text.substring(colon + 1);
        boolean isRelative = base != null && scheme.equals(base.getScheme()) && !beginsWithSlash(rest);
        return isRelative ? relative(rest, base) : absolute(scheme, rest);
    }

    /** The form of a stored address for feeds. A text that is not an address is at least percent-encoded. */
    public static String ascii(String stored) {
        return of(stored).map(URI::toString).orElseGet(() -> encoded(stored));
    }

    /** Percent-encodes what RFC 3986 does not allow in an address of any scheme, and changes nothing else. */
    public static String encoded(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0
                ? PercentEncoding.of(address, QUERY)
                : PercentEncoding.of(address.substring(0, fragment), QUERY) + "#"
                        + PercentEncoding.of(address.substring(fragment + 1), QUERY);
    }

    /** The length of an address in characters, where a percent-encoded character counts as one. */
    public static int length(String address) {
        int length = 0;
        for (int i = 0; i < address.length(); i++) {
            if (PercentEncoding.isEncoded(address, i)) {
                // In UTF-8 every octet of a character except the first is 10xxxxxx.
                length += "89ABab".indexOf(address.charAt(i + 1)) >= 0 ? 0 : 1;
                i += 2;
            } else {
                length += Character.isLowSurrogate(address.charAt(i)) ? 0 : 1;
            }
        }
        return length;
    }

    private static String trimmed(String written) {
        StringBuilder text = new StringBuilder(written.length());
        written.chars().filter(c -> c != '\t' && c != '\n' && c != '\r').forEach(c -> text.append((char) c));
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    /** The index of the colon after a scheme (RFC 3986 §3.1); -1 when there is none. */
    private static int endOfScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':' && i > 0) {
                return i;
            }
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<URI> relative(String text, @Nullable URI base) {
        boolean hasHost = text.length() > 1 && isSlash(text.charAt(0)) && isSlash(text.charAt(1));
        if (hasHost) {
            return absolute(base == null ? "https" : base.getScheme(), text);
        }
        if (base == null) {
            return Optional.empty();
        }
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
        String start = "//" + base.getRawAuthority();
        if (text.isEmpty() || text.startsWith("#")) {
            start += path + query;
        } else if (text.startsWith("?")) {
            start += path;
        } else if (!beginsWithSlash(text)) {
            start += path.substring(0, path.lastIndexOf('/') + 1);
            start += start.endsWith("/") ? "" : "/";
        }
        return absolute(base.getScheme(), start + text);
    }

    /** @param rest the part after the scheme and its colon */
    private static Optional<URI> absolute(String scheme, String rest) {
        int start = 0;
        while (start < rest.length() && isSlash(rest.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < rest.length() && !isSlash(rest.charAt(end)) && "?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        int fragment = rest.indexOf('#', end);
        int last = fragment < 0 ? rest.length() : fragment;
        int question = rest.indexOf('?', end);
        int pathEnd = question < 0 || question > last ? last : question;
        String path = path(rest.substring(end, pathEnd));
        String query = pathEnd == last ? "" : "?" + PercentEncoding.of(rest.substring(pathEnd + 1, last), QUERY);
        String target = fragment < 0 ? "" : "#" + PercentEncoding.of(rest.substring(fragment + 1), QUERY);
        return authority(scheme, rest.substring(start, end))
                .map(authority -> URI.create(scheme + "://" + authority + path + query + target));
    }

    private static Optional<String> authority(String scheme, String written) {
        int at = written.lastIndexOf('@');
        String user = at < 0 ? "" : PercentEncoding.of(written.substring(0, at), ":") + "@";
        String host = written.substring(at + 1);
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']');
        String port = hasPort ? host.substring(colon + 1) : "";
        boolean isNumber = port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber || (!port.isEmpty() && Integer.parseInt(port) > MAX_PORT)) {
            return Optional.empty();
        }
        boolean isDefault = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        return HostName.ascii(hasPort ? host.substring(0, colon) : host)
                .map(name -> user + name + (isDefault ? "" : ":" + port));
    }

    /** The path without dot segments (RFC 3986 §5.2.4); backslashes count as slashes. */
    private static String path(String written) {
        Deque<String> segments = new ArrayDeque<>();
        String[] all = written.replace('\\', '/').split("/", -1);
        for (int i = 1; i < all.length; i++) {
            String segment = all[i];
            boolean isLast = i == all.length - 1;
            switch (segment.replace("%2e", ".").replace("%2E", ".")) {
                case "." -> {
                    if (isLast) {
                        segments.add("");
                    }
                }
                case ".." -> {
                    segments.pollLast();
                    if (isLast) {
                        segments.add("");
                    }
                }
                default -> segments.add(PercentEncoding.of(segment, PATH));
            }
        }
        return "/" + String.join("/", segments);
    }

    private static boolean beginsWithSlash(String text) {
        return !text.isEmpty() && isSlash(text.charAt(0));
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}
