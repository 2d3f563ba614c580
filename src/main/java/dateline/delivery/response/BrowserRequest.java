package dateline.delivery.response;

import dateline.feed.DocumentFormat;
import dateline.http.CachePolicy;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Locale;

/**
 * A request for a feed by a browser. Browsers show a document of a feed's media type as bare text, or store it. When the
 * media type is {@code application/xml}, they show the same bytes by their style sheet. This is also what a browser asks
 * for: it prefers {@code application/xml} to media types that it does not name (RFC 9110 §12.5.1).
 *
 * <p>Such an answer is private, so that feed readers get the feed's own media type from shared caches. {@code Vary: Accept}
 * would not do, since caches would then store a feed for each value of Accept.
 */
public final class BrowserRequest {
    private static final String CONTENT_TYPE = "application/xml;charset=utf-8";

    private BrowserRequest() {}

    /** Whether a browser asks for a feed that it can show. */
    static boolean isFor(HttpRequest<?> request, DocumentFormat format) {
        return isShown(format) && isBrowser(request.getHeaders().getAll(HttpHeaders.ACCEPT));
    }

    /** Whether browsers can show a format with a style sheet. */
    public static boolean isShown(DocumentFormat format) {
        return format.isFeed() && format.mediaTypes().contains("application/xml");
    }

    /** Whether the Accept fields are those of a browser: they name pages and XML, and no format of feeds. */
    public static boolean isBrowser(List<String> fields) {
        String all = String.join(",", fields).toLowerCase(Locale.ROOT);
        return all.contains("text/html")
                && all.contains("application/xml")
                && DocumentFormat.FEEDS.stream()
                        .noneMatch(format -> isShown(format) && all.contains(format.mediaType()));
    }

    /** Makes the answer to a browser, in which no script runs, whatever the feed contains. */
    static HttpResponse<?> forBrowser(MutableHttpResponse<?> response) {
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE);
        response.getHeaders().set("Content-Security-Policy", PageResponse.CONTENT_POLICY);
        return asPrivate(response);
    }

    /** Makes an answer private, so that shared caches do not store it. */
    static HttpResponse<?> asPrivate(MutableHttpResponse<?> response) {
        String caching = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        response.getHeaders()
                .set(HttpHeaders.CACHE_CONTROL, CachePolicy.asPrivate(caching == null ? "no-cache" : caching));
        return response;
    }
}
