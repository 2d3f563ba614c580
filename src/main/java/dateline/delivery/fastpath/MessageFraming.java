package dateline.delivery.fastpath;

import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/**
 * Where a message ends, and its connection. When the end of a request is not clear it is refused, since a proxy may have decided otherwise (RFC
 * 9112 §11.2).
 */
final class MessageFraming {
    private MessageFraming() {}

    /**
     * Whether the end of a request is clear: the only transfer coding is {@code chunked}, named once, without a
     * Content-Length (RFC 9112 §6.3). Netty's decoder accepts other codings and several fields too.
     */
    static boolean isClear(HttpRequest request) {
        HttpHeaders headers = request.headers();
        if (!headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            return true;
        }
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.size() == 1
                && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(
                        codings.getFirst().strip())
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH);
    }

    /** Whether bytes of a body follow the head (RFC 9112 §6). */
    static boolean hasBody(HttpRequest request) {
        return HttpUtil.isTransferEncodingChunked(request) || HttpUtil.getContentLength(request, 0L) > 0;
    }

    /** The same answer, saying whether the connection stays open (RFC 9112 §9.6). */
    static FullHttpResponse naming(FullHttpResponse answer, HttpVersion version, boolean keepAlive) {
        HttpHeaders headers = answer.headers().copy();
        HttpUtil.setKeepAlive(headers, version, keepAlive);
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, answer.status(), answer.content(), headers, answer.trailingHeaders());
    }
}
