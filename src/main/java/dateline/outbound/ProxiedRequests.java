package dateline.outbound;

import dateline.outbound.OutboundClient.Shared;
import dateline.outbound.guard.AddressGuard;
import dateline.outbound.guard.RequestDeadline;
import dateline.outbound.proxy.OutboundProxy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Requests through an operator's proxy. The addresses of a host are checked as they are seen here, but the proxy makes its
 * own look-up and connects: what it can reach is limited by its own configuration only.
 */
final class ProxiedRequests {
    private static final String PROXY = "dateline.proxy";

    private final OutboundPolicy policy;
    private final Shared shared;
    private final AddressGuard guard;
    private final BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    private final LazyClient client;

    ProxiedRequests(OutboundPolicy policy, Shared shared, AddressGuard guard) {
        this.policy = policy;
        this.shared = shared;
        this.guard = guard;
        this.client = new LazyClient(() -> ClassicClients.of(
                        policy, new ProxyResolver(), shared.tls().get())
                .setUserAgent(shared.userAgent())
                .setDefaultCredentialsProvider(credentials)
                .setRoutePlanner(this::route)
                .build());
    }

    ClassicHttpResponse send(HttpHost host, HttpUriRequestBase request, OutboundProxy proxy) throws IOException {
        String name = host.getHostName();
        guard.permitted(name, shared.lookups().addresses(name, RequestDeadline.atMost(policy.connectTime())));
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(PROXY, proxy);
        request.setConfig(RequestConfig.copy(request.getConfig())
                .setAuthenticationEnabled(proxy.user() != null)
                .build());
        ClassicHttpResponse response = client.client().executeOpen(host, request, context);
        if (host.getSchemeName().equals("https") && context.getSSLSession() == null) {
            // The proxy's own answer to CONNECT, which says nothing of the host (RFC 9110 §9.3.6).
            request.cancel();
            throw new ConnectException("the proxy answered " + response.getCode());
        }
        return response;
    }

    void close() {
        client.close();
    }

    private HttpRoute route(HttpHost host, HttpContext context) {
        OutboundProxy proxy = (OutboundProxy) context.getAttribute(PROXY);
        if (proxy.user() != null) {
            credentials.setCredentials(
                    new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(
                            proxy.user(), proxy.password().toCharArray()));
        }
        boolean isSecure = host.getSchemeName().equals("https");
        return new HttpRoute(host, null, new HttpHost("http", proxy.host(), proxy.port()), isSecure);
    }

    /** The proxy itself is the operator's, so its address may be a private one. */
    private final class ProxyResolver implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return shared.lookups()
                    .addresses(host, RequestDeadline.atMost(policy.connectTime()))
                    .toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
