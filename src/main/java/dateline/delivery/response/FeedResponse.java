package dateline.delivery.response;

import dateline.delivery.memory.DocumentMetadata;
import dateline.delivery.memory.EncodedBody;
import dateline.delivery.memory.Representation;
import dateline.feed.DocumentFormat;
import dateline.http.AcceptEncoding;
import dateline.http.ContentCoding;
import dateline.http.Preconditions;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;

/** The answer to a request for a document: 304 when the client's copy is current, else the body in a negotiated coding. */
public final class FeedResponse {
    private static final int IM_USED = 226;

    private FeedResponse() {}

    /** 200 with a body, 304 without one, or 406 when the client refuses every coding. */
    public static HttpResponse<?> of(HttpRequest<?> request, Representation document, Instant now) {
        ContentCoding coding = coding(request);
        if (isNotModified(request, document.metadata(), now)) {
            return notModified(request, document.format(), document.metadata(), now);
        }
        MutableHttpResponse<?> response = complete(HttpResponse.ok(), document, coding, now);
        return BrowserRequest.isFor(request, document.format()) ? BrowserRequest.forBrowser(response) : response;
    }

    /** 304, which needs only the metadata of a document. */
    public static HttpResponse<?> notModified(
            HttpRequest<?> request, DocumentFormat format, DocumentMetadata metadata, Instant now) {
        MutableHttpResponse<?> response = HttpResponse.notModified();
        DocumentHeaders.validating(
                format, metadata, metadata.validators().etag(coding(request)), now, response::header);
        return BrowserRequest.isFor(request, format) ? BrowserRequest.asPrivate(response) : response;
    }

    /** 226 with the changes since the client's version (RFC 3229 §10.4.1); the tag is that of the whole feed. */
    public static HttpResponse<?> changes(HttpRequest<?> request, Representation changes, Instant now) {
        MutableHttpResponse<?> response =
                HttpResponse.status(IM_USED, "IM Used").header("IM", "feed");
        return complete(response, changes, coding(request), now);
    }

    /** Whether the client's copy is current. */
    public static boolean isNotModified(HttpRequest<?> request, DocumentMetadata metadata, Instant now) {
        return Preconditions.of(request).isNotModified(metadata.validators(), now);
    }

    private static MutableHttpResponse<?> complete(
            MutableHttpResponse<?> response, Representation document, ContentCoding coding, Instant now) {
        EncodedBody body = document.encodedBody(coding);
        DocumentHeaders.validating(document.format(), document.metadata(), body.etag(), now, response::header);
        DocumentHeaders.describing(document, coding, body, response::header);
        return response.body(new DocumentBody(document, coding));
    }

    private static ContentCoding coding(HttpRequest<?> request) {
        return AcceptEncoding.negotiated(request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_ACCEPTABLE,
                        "Accept-Encoding refuses all codings of this server: name " + ContentCoding.offer()
                                + " in it, or leave it out."));
    }
}
