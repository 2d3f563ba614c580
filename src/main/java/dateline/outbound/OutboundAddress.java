package dateline.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * An http or https address that a stranger names: absolute, without credentials and without a fragment, in ASCII. Its
 * host is a name or a numeric address in the usual form; whether the server may connect to it is checked when it connects.
 *
 * @param uri normalised: scheme and host in lower case, no default port, at least "/" as its path; the path and the query
 *     as they were written, percent-encoded where they were not
 */
public record OutboundAddress(URI uri) {
    private static final int MAX_LENGTH = 2_000;
    private static final int ASCII = 128;
    private static final int MAX_PORT = 65_535;

    /** @throws IllegalArgumentException as {@link #parse} does */
    public OutboundAddress {
        uri = normalised(uri);
    }

    /**
     * The address that a text is.
     *
     * @throws IllegalArgumentException when it is none; the message says what is wrong, and what to send instead
     */
    public static OutboundAddress parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw tooLong();
        }
        try {
            OutboundAddress address = new OutboundAddress(new URI(text));
            if (address.toString().length() > MAX_LENGTH) {
                throw tooLong();
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    e.getIndex() < 0 || e.getIndex() >= text.length()
                            ? "it is not a web address: send one like https://example.org/path"
                            : "it has a character at position " + (e.getIndex() + 1)
                                    + " that is not allowed there: percent-encode it (RFC 3986)",
                    e);
        }
    }

    /** The host in lower case: a name, an IPv4 address, or an IPv6 address in brackets. It is the key of limits. */
    public String host() {
        return uri.getHost();
    }

    /** The port that is connected to. */
    public int port() {
        return uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    /** The host, an IPv6 address without brackets. */
    public String bareHost() {
        String host = host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The path and the query, as they are in a request (RFC 9112 §3.2.1). */
    String target() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /**
     * The same address with more parameters, which may make it longer than {@link #parse} permits.
     *
     * @param query encoded
     */
    public OutboundAddress with(String query) {
        return new OutboundAddress(URI.create(uri + (uri.getRawQuery() == null ? "?" : "&") + query));
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static URI normalised(URI written) {
        String scheme = written.getScheme() == null ? "" : written.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(
                    "it does not begin with https:// or http://: send one like https://example.org/path");
        }
        String authority = written.getRawAuthority();
        if (authority == null) {
            throw new IllegalArgumentException("it has no host: send one like https://example.org/path");
        }
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "it has a user name or a password before the host: leave them out, and put a secret into the path or query");
        }
        if (written.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "it has a fragment, which is never sent: leave out # and what follows it");
        }
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        String host = OutboundHost.ascii(hasPort ? authority.substring(0, colon) : authority);
        String port = hasPort ? port(scheme, authority.substring(colon + 1)) : "";
        String path = written.getRawPath().isEmpty() ? "/" : written.getRawPath();
        String query = written.getRawQuery() == null ? "" : "?" + written.getRawQuery();
        String normal = scheme + "://" + host + port + path + query;
        // What is stored is normal already, and is parsed for each request.
        return normal.equals(written.toString()) && normal.chars().allMatch(c -> c < ASCII)
                ? written
                : URI.create(URI.create(normal).toASCIIString());
    }

    private static String port(String scheme, String written) {
        boolean isNumber = written.length() <= 5 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = !isNumber ? -1 : written.isEmpty() ? 0 : Integer.parseInt(written);
        if (!isNumber || port > MAX_PORT || (port == 0 && !written.isEmpty())) {
            throw new IllegalArgumentException("its port is not a number from 1 to " + MAX_PORT + ": correct it");
        }
        boolean isDefault = port == 0 || port == (scheme.equals("https") ? 443 : 80);
        return isDefault ? "" : ":" + port;
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("it is longer than " + MAX_LENGTH + " characters: send a shorter address");
    }
}
