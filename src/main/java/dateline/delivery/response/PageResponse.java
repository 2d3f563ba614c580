package dateline.delivery.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.function.BiConsumer;

/** The response with a page that is not held in memory, and the header fields of every page. */
public final class PageResponse {
    public static final String CONTENT_TYPE = "text/html;charset=utf-8";

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

    /** Says what a browser may do with a page. */
    static void policy(BiConsumer<String, String> set) {
        set.accept("Content-Security-Policy", PagePolicy.CONTENT);
        set.accept("Referrer-Policy", PagePolicy.REFERRER);
    }
}
