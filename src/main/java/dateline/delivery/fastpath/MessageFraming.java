package dateline.delivery.fastpath;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.List;

/** Where a request ends. What leaves doubt is refused: the next server may decide otherwise (RFC 9112 §11.2). */
final class MessageFraming {
    private MessageFraming() {}

    /**
     * RFC 9112 §6.3: the only transfer coding here is {@code chunked}, applied once and alone. Netty's decoder takes
     * others too, and takes several fields of it.
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
