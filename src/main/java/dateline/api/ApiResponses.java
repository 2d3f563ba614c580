package dateline.api;

import dateline.api.article.ArticleJson;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.http.EntityTag;
import dateline.http.Preconditions;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Writes what the publishing API answers, under its entity tag. Nobody else may keep a copy. */
@Singleton
public final class ApiResponses {
    private final ObjectMapper json;

    public ApiResponses(ObjectMapper json) {
        this.json = json;
    }

    public byte[] bytes(Object shape) {
        try {
            return json.writeValueAsBytes(shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Throws a 412 when the request is for another state than what is there ({@code If-Match}, RFC 9110 §13.1.1).
     *
     * @param shape what is there; null for nothing
     * @param detail what to do instead
     */
    public void refuseStale(HttpRequest<?> request, @Nullable Object shape, String detail) {
        EntityTag current = shape == null ? null : EntityTag.of(bytes(shape));
        if (!Preconditions.of(request).isMatch(current)) {
            throw new ProblemException(ProblemKind.PRECONDITION_FAILED, detail);
        }
    }

    public MutableHttpResponse<byte[]> article(HttpStatus status, Article article, ReferenceData reference) {
        return answer(status, ArticleJson.of(article, reference));
    }

    /** 201, with its address (RFC 9110 §15.3.2). */
    public MutableHttpResponse<byte[]> created(Object shape, String address) {
        return answer(HttpStatus.CREATED, shape)
                .header(HttpHeaders.LOCATION, URI.create(address).toString());
    }

    /** 200 with a body, or 304 when the client has it. */
    public HttpResponse<byte[]> read(HttpRequest<?> request, Object shape) {
        byte[] body = bytes(shape);
        EntityTag tag = EntityTag.of(body);
        return Preconditions.of(request).isNotModified(tag)
                ? tagged(HttpResponse.notModified(), tag)
                : whole(HttpStatus.OK, body, tag);
    }

    public MutableHttpResponse<byte[]> answer(HttpStatus status, Object shape) {
        byte[] body = bytes(shape);
        return whole(status, body, EntityTag.of(body));
    }

    private static MutableHttpResponse<byte[]> whole(HttpStatus status, byte[] body, EntityTag tag) {
        return tagged(HttpResponse.<byte[]>status(status).body(body), tag).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static MutableHttpResponse<byte[]> tagged(MutableHttpResponse<byte[]> response, EntityTag tag) {
        return response.header(HttpHeaders.ETAG, tag.toString()).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
