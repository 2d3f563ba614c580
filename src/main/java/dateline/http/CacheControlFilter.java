package dateline.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Sets Cache-Control on every answer that has none, since caches guess then (RFC 9111 §4.2.2). The answer to a request
 * for changes is private: a shared cache could send the changes to other clients as the whole feed.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CacheControlFilter implements Ordered {
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String given = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        String field = given == null ? standard(response.getHeaders().contains(HttpHeaders.ETAG)) : given;
        response.getHeaders()
                .set(
                        HttpHeaders.CACHE_CONTROL,
                        request.getHeaders().contains("A-IM") ? CachePolicy.asPrivate(field) : field);
    }

    /** An answer without Cache-Control is private. It is stored only when it has an entity tag for revalidation. */
    private static String standard(boolean tagged) {
        return tagged ? "private, no-cache" : "no-store";
    }
}
