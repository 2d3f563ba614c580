package dateline.delivery.memory;

import dateline.article.log.LogTime;
import dateline.delivery.fastpath.MemoryAnswers;
import dateline.delivery.response.BrowserRequest;
import dateline.http.AcceptEncoding;
import dateline.http.ContentCoding;
import dateline.http.Preconditions;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers that memory can give at once: documents that are there, fresh, and in the coding that is asked for. */
@Singleton
final class FastPathAnswers implements MemoryAnswers {
    private final Representations representations;
    private final LogTime time;

    FastPathAnswers(Representations representations, LogTime time) {
        this.representations = representations;
        this.time = time;
    }

    @Override
    public @Nullable FullHttpResponse to(HttpRequest request, boolean stream) {
        Instant now = time.now();
        Representation document = representations.ready(request.uri());
        if (document == null || isForBrowser(document, request.headers())) {
            return null;
        }
        ContentCoding coding = coding(request.headers());
        EncodedBody coded = coding == null ? null : document.ready(coding);
        if (coded == null) {
            return null;
        }
        ResponseHeads prepared = coded.heads(now);
        ResponseHeads.Heads heads = stream ? prepared.fields() : prepared.lines();
        if (isKnown(request.headers(), coded, now)) {
            return new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.NOT_MODIFIED,
                    Unpooled.EMPTY_BUFFER,
                    heads.notModified(),
                    EmptyHttpHeaders.INSTANCE);
        }
        boolean head = request.method().equals(HttpMethod.HEAD);
        ByteBuf body = head ? Unpooled.EMPTY_BUFFER : coded.body();
        return body == null
                ? null
                : new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body, heads.full(), EmptyHttpHeaders.INSTANCE);
    }

    private static boolean isForBrowser(Representation document, HttpHeaders asked) {
        return BrowserRequest.isShown(document.format())
                && asked.contains(HttpHeaderNames.ACCEPT)
                && BrowserRequest.isBrowser(asked.getAll(HttpHeaderNames.ACCEPT));
    }

    private static boolean isKnown(HttpHeaders asked, EncodedBody coded, Instant now) {
        String tag = asked.get(HttpHeaderNames.IF_NONE_MATCH);
        if (tag != null && tag.equals(coded.etag())) {
            return true;
        }
        return new Preconditions(
                        tag == null ? List.of() : asked.getAll(HttpHeaderNames.IF_NONE_MATCH),
                        asked.get(HttpHeaderNames.IF_MODIFIED_SINCE))
                .isNotModified(coded.validators(), now);
    }

    private static @Nullable ContentCoding coding(HttpHeaders asked) {
        List<String> fields = asked.getAll(HttpHeaderNames.ACCEPT_ENCODING);
        if (fields.isEmpty()) {
            return ContentCoding.IDENTITY;
        }
        // What most clients send needs no parser.
        return fields.size() == 1 && fields.getFirst().equals("gzip")
                ? ContentCoding.GZIP
                : AcceptEncoding.negotiated(fields).orElse(null);
    }
}
