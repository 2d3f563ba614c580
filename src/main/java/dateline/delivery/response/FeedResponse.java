package dateline.delivery.response;

import dateline.delivery.memory.DocumentState;
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

/** The answer to a request for a document: what the client has is not sent again, the rest in the coding it likes best. */
public final class FeedResponse {
    private static final int IM_USED = 226;

    private FeedResponse() {}

    /** 200 with a body, 304 without one, or 406 when the client refuses every coding. */
    public static HttpResponse<?> of(HttpRequest<?> request, Representation document, Instant now) {
        ContentCoding coding = coding(request);
        if (isKnown(request, document.state(), now)) {
            return notModified(request, document.format(), document.state(), now);
        }
        MutableHttpResponse<?> whole = whole(HttpResponse.ok(), document, coding, now);
        return BrowserRequest.isReading(request, document.format()) ? BrowserRequest.shown(whole) : whole;
    }

    /** 304, which needs no document. */
    public static HttpResponse<?> notModified(
            HttpRequest<?> request, DocumentFormat format, DocumentState state, Instant now) {
        MutableHttpResponse<?> response = HttpResponse.notModified();
        DocumentHeaders.validating(format, state, state.validators().etag(coding(request)), now, response::header);
        return BrowserRequest.isReading(request, format) ? BrowserRequest.alone(response) : response;
    }

    /** 226 with the changes since what the client has (RFC 3229 §10.4.1); the tag is that of the whole feed. */
    public static HttpResponse<?> changes(HttpRequest<?> request, Representation changes, Instant now) {
        MutableHttpResponse<?> used = HttpResponse.status(IM_USED, "IM Used").header("IM", "feed");
        return whole(used, changes, coding(request), now);
    }

    /** Whether the client has what it asks for. */
    public static boolean isKnown(HttpRequest<?> request, DocumentState state, Instant now) {
        return Preconditions.of(request).isNotModified(state.validators(), now);
    }

    private static MutableHttpResponse<?> whole(
            MutableHttpResponse<?> response, Representation document, ContentCoding coding, Instant now) {
        EncodedBody body = document.in(coding);
        DocumentHeaders.validating(document.format(), document.state(), body.etag(), now, response::header);
        DocumentHeaders.describing(document, coding, body, response::header);
        return response.body(new DocumentBody(document, coding));
    }

    private static ContentCoding coding(HttpRequest<?> request) {
        return AcceptEncoding.negotiated(request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING))
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemKind.NOT_ACCEPTABLE,
                                "Accept-Encoding refuses all codings that there are: name zstd, br, gzip or identity in it, or leave it out."));
    }
}
