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
 * A person who opens the address of a feed in a browser. Browsers show the bare text of what is called a feed, or store
 * it; called XML, the same bytes are shown by their style sheet. That is what a browser asks for: it likes
 * {@code application/xml} better than what it does not name (RFC 9110 §12.5.1).
 *
 * <p>Such an answer is not for shared caches, so that readers get the feed under its own name; there is no
 * {@code Vary: Accept}, which would have caches keep a feed for each reader.
 */
public final class BrowserRequest {
    private static final String SHOWN = "application/xml;charset=utf-8";

    private BrowserRequest() {}

    /** Whether a browser asks for a feed that it can show. */
    static boolean isReading(HttpRequest<?> request, DocumentFormat format) {
        return isShown(format) && isBrowser(request.getHeaders().getAll(HttpHeaders.ACCEPT));
    }

    /** Whether browsers can show a format by a style sheet. */
    public static boolean isShown(DocumentFormat format) {
        return format.isFeed() && format.mediaTypes().contains("application/xml");
    }

    /** Whether somebody wants pages or else XML, and names no feed. */
    public static boolean isBrowser(List<String> accepted) {
        String all = String.join(",", accepted).toLowerCase(Locale.ROOT);
        return all.contains("text/html")
                && all.contains("application/xml")
                && DocumentFormat.FEEDS.stream()
                        .noneMatch(format -> isShown(format) && all.contains(format.mediaType()));
    }

    /** What is shown to a person: no script runs in it, whatever it has. */
    static HttpResponse<?> shown(MutableHttpResponse<?> response) {
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, SHOWN);
        response.getHeaders().set("Content-Security-Policy", PagePolicy.CONTENT);
        return alone(response);
    }

    /** For nobody else. */
    static HttpResponse<?> alone(MutableHttpResponse<?> response) {
        String caching = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        response.getHeaders()
                .set(HttpHeaders.CACHE_CONTROL, CachePolicy.asPrivate(caching == null ? "no-cache" : caching));
        return response;
    }
}
