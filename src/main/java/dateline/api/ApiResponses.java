package dateline.api;

import dateline.api.article.ArticleJson;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.http.BodyEntityTag;
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
import java.util.List;
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
        List<String> match = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
        boolean current =
                match.isEmpty() || (shape != null && BodyEntityTag.matches(match, BodyEntityTag.of(bytes(shape))));
        if (!current) {
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
        MutableHttpResponse<byte[]> whole = answer(HttpStatus.OK, shape);
        String tag = whole.getHeaders().get(HttpHeaders.ETAG);
        return BodyEntityTag.isKnown(request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH), String.valueOf(tag))
                ? HttpResponse.<byte[]>notModified()
                        .header(HttpHeaders.ETAG, tag)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                : whole;
    }

    public MutableHttpResponse<byte[]> answer(HttpStatus status, Object shape) {
        byte[] body = bytes(shape);
        return HttpResponse.<byte[]>status(status)
                .body(body)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, BodyEntityTag.of(body))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
