package dateline.delivery;

import dateline.feed.FeedFormat;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;
import java.util.List;

/** The answer to a request for a document: what the client has is not sent again, the rest in the coding it likes best. */
final class FeedResponse {
    static final String ALLOWED = "GET, HEAD, OPTIONS";
    static final String EXPOSED = "ETag, Last-Modified, Link";
    static final String VARY = "Accept-Encoding";

    private FeedResponse() {}

    /** 200 with a body, 304 without one, or 406 when the client refuses every coding. */
    static HttpResponse<?> of(HttpRequest<?> request, Representation document, Instant now) {
        List<String> accepted = request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING);
        ContentCoding coding = AcceptEncoding.negotiated(accepted.isEmpty() ? null : String.join(",", accepted))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_ACCEPTABLE, "The codings here are zstd, br, gzip and identity."));
        if (ConditionalGet.isNotModified(request.getHeaders(), document.validators())) {
            return validated(
                    HttpResponse.notModified(), document, document.validators().etag(coding), now);
        }
        Coded coded = document.in(coding);
        MutableHttpResponse<?> response = validated(HttpResponse.ok(coded.bytes()), document, coded.etag(), now)
                .header(HttpHeaders.CONTENT_TYPE, contentType(document.format()))
                .header(HttpHeaders.CONTENT_LENGTH, Integer.toString(coded.bytes().length));
        return coding == ContentCoding.IDENTITY
                ? response
                : response.header(HttpHeaders.CONTENT_ENCODING, coding.token());
    }

    static String contentType(FeedFormat format) {
        return format.mediaType() + ";charset=utf-8";
    }

    private static MutableHttpResponse<?> validated(
            MutableHttpResponse<?> response, Representation document, String etag, Instant now) {
        return response.header(HttpHeaders.ETAG, etag)
                .header(
                        HttpHeaders.LAST_MODIFIED,
                        HttpDates.format(document.validators().lastModified(now)))
                .header(HttpHeaders.CACHE_CONTROL, document.policy().field())
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.LINK, document.links())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
}
