package dateline.delivery.response;

import dateline.http.CachePolicy;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** The answer to a request for a format of the wire, which no cache may give to somebody else. */
public final class WireResponse {
    private WireResponse() {}

    /**
     * The answer as it is sent.
     *
     * @param open whether everybody may read these formats, so that caches may share the answer
     */
    public static HttpResponse<?> of(HttpResponse<?> answer, boolean open) {
        if (open) {
            return answer;
        }
        MutableHttpResponse<?> restricted = answer.toMutableResponse();
        String caching = restricted.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        String vary = restricted.getHeaders().get(HttpHeaders.VARY);
        restricted
                .getHeaders()
                .set(HttpHeaders.CACHE_CONTROL, CachePolicy.asPrivate(caching == null ? "no-cache" : caching));
        restricted
                .getHeaders()
                .set(HttpHeaders.VARY, vary == null ? HttpHeaders.AUTHORIZATION : vary + ", Authorization");
        return restricted;
    }
}
