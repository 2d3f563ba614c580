package dateline.delivery.fastpath;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.List;

/** Where a request ends. When this is not clear the request is refused, since a proxy may have decided otherwise (RFC 9112 §11.2). */
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
}
