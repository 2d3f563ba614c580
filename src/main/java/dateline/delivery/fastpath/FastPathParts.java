package dateline.delivery.fastpath;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with before any controller sees it.
 *
 * @param limit who asks too often
 * @param ready what memory can answer
 * @param problems how a refusal is said
 * @param errors what clients do wrong
 */
@Singleton
public record FastPathParts(RateLimit limit, MemoryAnswers ready, ProtocolProblems problems, ProtocolErrors errors) {
    /**
     * A refusal, or an answer from memory; null when the controllers have to give it.
     *
     * @param stream whether it goes over HTTP/2
     */
    @Nullable
    FullHttpResponse to(HttpRequest request, SocketAddress peer, boolean stream) {
        if (request.decoderResult().isFailure()) {
            return problems.unreadable(request.decoderResult().cause());
        }
        if (request.protocolVersion().majorVersion() != 1) {
            return problems.version();
        }
        if (!hasItsHost(request)) {
            return problems.noHost();
        }
        if (!MessageFraming.isClear(request)) {
            return problems.framing();
        }
        long wait = limit.wait(peer, request.headers());
        if (wait > 0) {
            return problems.tooMany(wait);
        }
        return isPlainRead(request) ? ready.to(request, stream) : null;
    }

    private static boolean isPlainRead(HttpRequest request) {
        boolean reading =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return reading
                && !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !request.headers().contains(HttpHeaderNames.UPGRADE)
                && !request.headers().contains("A-IM");
    }

    /** RFC 9112 §3.2: exactly one, which HTTP/1.0 did not know yet. */
    private static boolean hasItsHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return (hosts.size() == 1 && isHost(hosts.getFirst()))
                || request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    /** Whether it can be a name or an address with its port: nothing that ends a host in an address (RFC 3986 §3.2). */
    private static boolean isHost(String value) {
        return value.chars().allMatch(c -> c > ' ' && "/?#@\\,\"<>".indexOf(c) < 0);
    }
}
