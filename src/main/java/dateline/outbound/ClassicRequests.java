package dateline.outbound;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;

/** Requests and headers in the form that the HTTP client has for them. */
final class ClassicRequests {
    private static final URI ROOT = URI.create("/");

    private ClassicRequests() {}

    static HttpUriRequestBase of(
            String method, OutboundAddress address, Map<String, String> headers, OutboundLimits limits) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, ROOT);
        // Each part by itself: as one address, a path that begins with two slashes would be taken for a host.
        request.setScheme(address.uri().getScheme());
        request.setAuthority(new URIAuthority(address.bareHost(), address.uri().getPort()));
        request.setPath(address.target());
        headers.forEach(request::setHeader);
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.queue()))
                .setResponseTimeout(Timeout.of(limits.silence()))
                .setExpectContinueEnabled(false)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build());
        return request;
    }

    /** The headers of an answer, by their names in lower case. */
    static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            headers.merge(header.getName().toLowerCase(Locale.ROOT), value, (first, next) -> first + ", " + next);
        }
        return headers;
    }
}
