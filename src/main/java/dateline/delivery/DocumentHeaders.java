package dateline.delivery;

import dateline.delivery.http.ContentCoding;
import dateline.delivery.http.HttpDates;
import io.micronaut.http.HttpHeaders;
import java.time.Instant;
import java.util.function.BiConsumer;

/** The header fields of a document, the same by whichever way it is answered. */
final class DocumentHeaders {
    static final String ALLOWED = "GET, HEAD, OPTIONS";

    private static final String EXPOSED = "ETag, Last-Modified, Link, IM";

    private DocumentHeaders() {}

    /** The fields of a 200 and of a 304 alike (RFC 9110 §15.4.5). */
    static void validating(Form form, Standing standing, String etag, Instant now, BiConsumer<String, String> set) {
        set.accept(HttpHeaders.ETAG, etag);
        set.accept(
                HttpHeaders.LAST_MODIFIED,
                HttpDates.format(standing.validators().lastModified(now)));
        set.accept(HttpHeaders.CACHE_CONTROL, standing.policy().field());
        set.accept(HttpHeaders.VARY, form.vary());
        if (form.isPage()) {
            set.accept("Content-Security-Policy", PagePolicy.CONTENT);
            set.accept("Referrer-Policy", PagePolicy.REFERRER);
        } else {
            set.accept(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            set.accept(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    /** The fields that describe a body; a 304 has none of them. */
    static void describing(Representation document, ContentCoding coding, Coded coded, BiConsumer<String, String> set) {
        if (!document.links().isEmpty()) {
            set.accept(HttpHeaders.LINK, document.links());
        }
        set.accept(HttpHeaders.CONTENT_TYPE, document.form().contentType());
        set.accept(HttpHeaders.CONTENT_LENGTH, Integer.toString(coded.length()));
        if (coding != ContentCoding.IDENTITY) {
            set.accept(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
    }
}
