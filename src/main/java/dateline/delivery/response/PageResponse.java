package dateline.delivery.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.function.BiConsumer;

/** The response with a page that is not held in memory, and the header fields of every page. */
public final class PageResponse {
    public static final String CONTENT_TYPE = "text/html;charset=utf-8";

    static final String POLICY = "Content-Security-Policy";

    /** No scripts; styles from this server, pictures and recordings from any (CSP Level 3). */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src https: http: data:;"
            + " media-src https: http:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private PageResponse() {}

    /**
     * A page that caches may keep for a minute.
     *
     * @param html text, or its bytes in UTF-8
     */
    public static <T> MutableHttpResponse<T> of(HttpStatus status, T html) {
        MutableHttpResponse<T> response = HttpResponse.<T>status(status)
                .body(html)
                .contentType(CONTENT_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        policy(response::header);
        return response;
    }

    /** The fields that restrict what a page may load. Other sites do not learn which page a reader came from. */
    static void policy(BiConsumer<String, String> set) {
        set.accept(POLICY, CONTENT_POLICY);
        set.accept("Referrer-Policy", "no-referrer");
    }
}
