package dateline.delivery.fastpath;

import dateline.delivery.connection.ConnectionDrain;
import dateline.delivery.connection.RequestingClient;
import dateline.delivery.log.RequestIds;
import dateline.delivery.memory.MemoryAnswers;
import dateline.problem.PublicPath;
import dateline.problem.RequestId;
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
 * The beans that the fast path of every connection uses.
 *
 * @param clients tells from which client a request comes
 * @param limit the number of requests that a client may send
 * @param memory the answers from memory
 * @param problems the refusals
 * @param errors counts broken messages and connections
 * @param drain the end of all connections when the server stops
 * @param counts counts the answers
 * @param ids gives ids to the requests that are not answered from memory
 * @param path the path of the public address, which is taken off the target of each request
 */
@Singleton
public record FastPathResponder(
        RequestingClient clients,
        RateLimit limit,
        MemoryAnswers memory,
        ProtocolProblems problems,
        ProtocolErrors errors,
        ConnectionDrain drain,
        AnswerCounts counts,
        RequestIds ids,
        PublicPath path) {
    /**
     * A refusal, or an answer from memory; null when a controller has to answer.
     *
     * @param stream whether it is sent over HTTP/2
     */
    @Nullable
    FullHttpResponse answer(HttpRequest request, SocketAddress peer, boolean stream) {
        request.setUri(path.within(request.uri()));
        List<String> names = clients.names(peer, request.headers());
        FullHttpResponse refusal = refusal(request, peer, names);
        if (refusal != null) {
            counts.refused(request, refusal.status().code());
            return refusal;
        }
        FullHttpResponse answer =
                isPlainRead(request) ? memory.answer(request, RequestingClient.first(names), stream) : null;
        if (answer == null) {
            ids.of(request, peer);
        } else {
            counts.fastPath(answer.status().code());
        }
        return answer;
    }

    private @Nullable FullHttpResponse refusal(HttpRequest request, SocketAddress peer, List<String> names) {
        if (!isReadable(request)) {
            return unreadable(request, ids.of(request, peer));
        }
        long wait = HealthRequest.isAt(request.uri()) ? 0 : limit.wait(names);
        return wait > 0 ? problems.tooMany(wait, ids.of(request, peer)) : null;
    }

    private static boolean isReadable(HttpRequest request) {
        return request.decoderResult().isSuccess()
                && request.protocolVersion().majorVersion() == 1
                && hasHost(request)
                && MessageFraming.isClear(request);
    }

    private FullHttpResponse unreadable(HttpRequest request, RequestId id) {
        if (request.decoderResult().isFailure()) {
            return problems.unreadable(request.decoderResult().cause(), id);
        }
        if (request.protocolVersion().majorVersion() != 1) {
            return problems.version(id);
        }
        return hasHost(request) ? problems.framing(id) : problems.noHost(id);
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

    /** RFC 9112 §3.2: a request has exactly one Host field; in HTTP/1.0 it is optional. */
    private static boolean hasHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return (hosts.size() == 1 && isHost(hosts.getFirst()))
                || request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    /** Whether it can be a host and a port: it has no character that ends the host of an address (RFC 3986 §3.2). */
    private static boolean isHost(String value) {
        return value.chars().allMatch(c -> c > ' ' && "/?#@\\,\"<>".indexOf(c) < 0);
    }
}
