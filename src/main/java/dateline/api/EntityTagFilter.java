package dateline.api;

import dateline.http.EntityTag;
import dateline.http.JsonBytes;
import dateline.http.Preconditions;
import dateline.ingest.bulk.BulkReport;
import dateline.ingest.document.ImportReport;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.web.router.RouteAttributes;

/**
 * Adds the entity tag to the answers of the publishing API (RFC 9110 §8.8.3), and answers 304 when the client has the
 * current state already (§13.1.2). The report of an import is not the state of a resource, so it has no tag.
 */
@ServerFilter("/api/**")
final class EntityTagFilter {
    private final JsonBytes json;

    EntityTagFilter(JsonBytes json) {
        this.json = json;
    }

    @ResponseFilter
    void tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Object body = RouteAttributes.getHeadBody(response).orElse(response.body());
        if (body == null || !isState(response, body)) {
            return;
        }
        // What is not JSON, such as a table, is written already.
        boolean written = body instanceof byte[];
        byte[] bytes = written ? (byte[]) body : json.of(body);
        EntityTag tag = EntityTag.of(bytes);
        response.header(HttpHeaders.ETAG, tag.toString());
        if (isRead(request) && Preconditions.of(request).isNotModified(tag)) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
        } else if (!written && request.getMethod() != HttpMethod.HEAD) {
            response.body(bytes).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isState(MutableHttpResponse<?> response, Object body) {
        return switch (body) {
            case ImportReport report -> false;
            case BulkReport report -> false;
            case StreamedFile stream -> false;
            default -> response.code() < HttpStatus.MULTIPLE_CHOICES.getCode();
        };
    }

    private static boolean isRead(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }
}
