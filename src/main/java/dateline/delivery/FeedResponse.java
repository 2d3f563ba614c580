package dateline.delivery;

import dateline.delivery.http.AcceptEncoding;
import dateline.delivery.http.ConditionalGet;
import dateline.delivery.http.ContentCoding;
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
    private FeedResponse() {}

    /** 200 with a body, 304 without one, or 406 when the client refuses every coding. */
    static HttpResponse<?> of(HttpRequest<?> request, Representation document, Instant now) {
        List<String> accepted = request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING);
        ContentCoding coding = AcceptEncoding.negotiated(accepted.isEmpty() ? null : String.join(",", accepted))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_ACCEPTABLE, "The codings here are zstd, br, gzip and identity."));
        boolean known = ConditionalGet.isNotModified(
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH),
                request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE),
                document.validators());
        if (known) {
            MutableHttpResponse<?> response = HttpResponse.notModified();
            DocumentHeaders.validating(document, document.validators().etag(coding), now, response::header);
            return response;
        }
        Coded coded = document.in(coding);
        MutableHttpResponse<?> response = HttpResponse.ok(coded.body());
        DocumentHeaders.validating(document, coded.etag(), now, response::header);
        DocumentHeaders.describing(document, coding, coded, response::header);
        return response;
    }
}
