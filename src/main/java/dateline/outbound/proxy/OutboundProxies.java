package dateline.outbound.proxy;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /**
     * The proxy for an address; empty when the request goes straight to its host.
     *
     * @throws ConnectException when the variable for it is not the address of a proxy
     */
    public Optional<OutboundProxy> proxy(URI address) throws ConnectException {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector != null) {
            for (Proxy proxy : selector.select(address)) {
                if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress socket) {
                    return Optional.of(new OutboundProxy(socket.getHostString(), socket.getPort(), null, ""));
                }
            }
        }
        Optional<String> variable = variable(address.getScheme() + "_proxy");
        return variable.isEmpty() || isExempt(address.getHost())
                ? Optional.empty()
                : Optional.of(parse(variable.get()));
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

    private static OutboundProxy parse(String variable) throws ConnectException {
        String text = variable.contains("://") ? variable : "http://" + variable;
        URI uri = uri(text.strip());
        if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
            throw unusable();
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

    private static URI uri(String text) throws ConnectException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw unusable();
        }
    }

    /** The value is not repeated, and neither is the cause that repeats it, because it can have a password. */
    private static ConnectException unusable() {
        return new ConnectException(
                "the proxy in HTTPS_PROXY or HTTP_PROXY is not an address like http://proxy.example.org:3128");
    }
}
