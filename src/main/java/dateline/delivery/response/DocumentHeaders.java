package dateline.delivery.response;

import dateline.delivery.memory.DocumentMetadata;
import dateline.delivery.memory.EncodedBody;
import dateline.delivery.memory.Representation;
import dateline.feed.DocumentFormat;
import dateline.http.ContentCoding;
import dateline.http.HttpDates;
import io.micronaut.http.HttpHeaders;
import java.time.Instant;
import java.util.function.BiConsumer;

/** The header fields of a document, the same on the fast path and from a controller. */
public final class DocumentHeaders {
    public static final String ALLOWED = "GET, HEAD, OPTIONS";

    /** The value of Vary where the format itself is negotiated (RFC 9110 §12.5.5, RFC 3229 §10.5.1). */
    public static final String VARY_NEGOTIATED = "Accept, Accept-Encoding, A-IM";

    private static final String EXPOSED = "ETag, Last-Modified, Link, IM";

    private DocumentHeaders() {}

    /** The fields of both a 200 and a 304 (RFC 9110 §15.4.5). */
    public static void validating(
            DocumentFormat format,
            DocumentMetadata metadata,
            String etag,
            Instant now,
            BiConsumer<String, String> set) {
        set.accept(HttpHeaders.ETAG, etag);
        set.accept(
                HttpHeaders.LAST_MODIFIED,
                HttpDates.format(metadata.validators().lastModified(now)));
        set.accept(HttpHeaders.CACHE_CONTROL, metadata.policy().field());
        boolean shared = metadata.policy().shared();
        set.accept(HttpHeaders.VARY, shared ? vary(format) : "Authorization, " + vary(format));
        if (!shared) {
            forPartners(set);
            if (format.isPage()) {
                set.accept(PageResponse.POLICY, PageResponse.CONTENT_POLICY);
            }
        } else if (format.isPage()) {
            PageResponse.policy(set);
        } else {
            set.accept(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            set.accept(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    /** The address may have a secret, which no other server gets (Referrer Policy §3.1) and no search engine keeps. */
    public static void forPartners(BiConsumer<String, String> set) {
        set.accept("Referrer-Policy", "no-referrer");
        set.accept("X-Robots-Tag", "noindex, nofollow");
    }

    /** The request fields that choose between the representations at one address. */
    private static String vary(DocumentFormat format) {
        if (format == DocumentFormat.GUIDE) {
            return VARY_NEGOTIATED;
        }
        return format.isFeed() ? "Accept-Encoding, A-IM" : "Accept-Encoding";
    }

    /** The fields that describe a body; a 304 has none of them. */
    public static void describing(
            Representation document, ContentCoding coding, EncodedBody body, BiConsumer<String, String> set) {
        if (!document.links().isEmpty()) {
            set.accept(HttpHeaders.LINK, document.links());
        }
        if (!document.keys().value().isEmpty()) {
            set.accept(document.keys().field(), document.keys().value());
        }
        set.accept(HttpHeaders.CONTENT_TYPE, document.format().contentType());
        set.accept(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (coding != ContentCoding.IDENTITY) {
            set.accept(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
    }
}
