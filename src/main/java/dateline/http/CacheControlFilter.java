package dateline.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Lets no answer go without a word about caches, which guess when they are told nothing (RFC 9111 §4.2.2). What is
 * answered to a request for changes is for that client alone: a cache that looks again on behalf of others may take
 * changes for the feed.
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
        String field = given == null ? unsaid(response.getHeaders().contains(HttpHeaders.ETAG)) : given;
        response.getHeaders()
                .set(
                        HttpHeaders.CACHE_CONTROL,
                        request.getHeaders().contains("A-IM") ? CachePolicy.personal(field) : field);
    }

    /** What says nothing else is for nobody else, and kept at all only when there is a tag to look again with. */
    private static String unsaid(boolean tagged) {
        return tagged ? "private, no-cache" : "no-store";
    }
}
