package dateline.outbound.proxy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request goes through: the one in the system properties of Java ({@code https.proxyHost}, {@code
 * http.proxyHost}, {@code http.nonProxyHosts}), otherwise the one in the usual environment variables ({@code HTTPS_PROXY},
 * {@code HTTP_PROXY}, {@code NO_PROXY}). A SOCKS proxy ({@code socksProxyHost}) is the business of Java's sockets.
 */
public final class OutboundProxies {
    private static final Pattern SEPARATORS = Pattern.compile("[, ]+");
    private static final int DEFAULT_PORT = 80;

    private final Map<String, String> environment;

    public OutboundProxies(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The proxy for an address; empty when the request goes straight to its host. */
    public Optional<OutboundProxy> proxy(URI address) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector != null) {
            for (Proxy proxy : selector.select(address)) {
                if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress socket) {
                    return Optional.of(new OutboundProxy(socket.getHostString(), socket.getPort(), null, ""));
                }
            }
        }
        return isExempt(address.getHost())
                ? Optional.empty()
                : variable(address.getScheme() + "_proxy").map(OutboundProxies::parse);
    }

    private boolean isExempt(String host) {
        return variable("no_proxy").stream()
                .flatMap(SEPARATORS::splitAsStream)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> name.startsWith("*.") ? name.substring(1) : name)
                .anyMatch(name -> name.equals("*")
                        || name.equals(host)
                        || (!name.isEmpty() && host.endsWith(name.startsWith(".") ? name : "." + name)));
    }

    /** Both spellings are usual. */
    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    private static OutboundProxy parse(String variable) {
        String text = variable.contains("://") ? variable : "http://" + variable;
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        }
        if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
            throw unusable(null);
        }
        String user = uri.getRawUserInfo();
        int colon = user == null ? -1 : user.indexOf(':');
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return user == null
                ? new OutboundProxy(uri.getHost(), port, null, "")
                : new OutboundProxy(
                        uri.getHost(),
                        port,
                        decoded(colon < 0 ? user : user.substring(0, colon)),
                        colon < 0 ? "" : decoded(user.substring(colon + 1)));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The value is not repeated, because it can have a password. */
    private static IllegalArgumentException unusable(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "The proxy in HTTPS_PROXY or HTTP_PROXY is not an address like http://proxy.example.org:3128", cause);
    }
}
