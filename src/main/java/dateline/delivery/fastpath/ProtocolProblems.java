package dateline.delivery.fastpath;

import dateline.http.HttpDates;
import dateline.http.JsonBytes;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import dateline.problem.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The refusals of requests that do not reach a controller. */
@Singleton
final class ProtocolProblems {
    private static final Problem TOO_MANY =
            Problem.of(ProblemKind.TOO_MANY, "Wait for the seconds in Retry-After, and poll only after max-age.");

    private final InstantSource clock;
    private final JsonBytes json;

    ProtocolProblems(InstantSource clock, JsonBytes json) {
        this.clock = clock;
        this.json = json;
    }

    /** For a client that may send its next request after some seconds (RFC 6585 §4). */
    FullHttpResponse tooMany(long seconds, RequestId id) {
        FullHttpResponse response = response(TOO_MANY, id);
        response.headers().set(HttpHeaderNames.RETRY_AFTER, Long.toString(seconds));
        return response;
    }

    /** For a client that is too slow to send the head of its request (RFC 9110 §15.5.9). */
    FullHttpResponse timeout(RequestId id) {
        return response(
                Problem.of(
                        ProblemKind.TIMEOUT,
                        "The head of the request did not arrive in time: send it again, all at once."),
                id);
    }

    /** For a request without a Host field, or with several (RFC 9112 §3.2). */
    FullHttpResponse noHost(RequestId id) {
        return response(
                Problem.of(
                        ProblemKind.MALFORMED,
                        "Send the header field Host once, with the server's name: HTTP/1.1 needs it (RFC 9112 §3.2)."),
                id);
    }

    /** For a request whose end is not clear (RFC 9112 §6.3). */
    FullHttpResponse framing(RequestId id) {
        return response(
                Problem.of(
                        ProblemKind.MALFORMED,
                        "Send the body with one Content-Length, or with Transfer-Encoding: chunked and nothing else."),
                id);
    }

    /** For another version than HTTP/1, and for HTTP/2 without its preface (RFC 9110 §15.6.6). */
    FullHttpResponse version(RequestId id) {
        return response(
                Problem.of(ProblemKind.VERSION, "Use HTTP/1.1, or begin the connection with the preface of HTTP/2."),
                id);
    }

    /** For a request that the codec could not read; the codec's exception tells the reason. */
    FullHttpResponse unreadable(@Nullable Throwable cause, RequestId id) {
        if (cause instanceof TooLongHttpLineException) {
            return response(
                    Problem.of(
                            ProblemKind.URI_TOO_LONG, "An address has at most 4,000 characters: send a shorter one."),
                    id);
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return response(
                    Problem.of(
                            ProblemKind.HEAD_TOO_LARGE,
                            "All header fields together have at most 8,000 characters: send fewer, or shorter ones."),
                    id);
        }
        return response(
                Problem.of(
                        ProblemKind.MALFORMED,
                        "The request breaks the grammar of RFC 9112. Look for spaces in its address or in the names of its header"
                                + " fields, and send one Content-Length, or the one Transfer-Encoding \"chunked\"."),
                id);
    }

    private FullHttpResponse response(Problem problem, RequestId id) {
        byte[] body = json.of(problem.at(id));
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length))
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.DATE, HttpDates.format(clock.instant()))
                .set(RequestId.FIELD, id.value())
                .set("X-Content-Type-Options", "nosniff");
        return response;
    }
}
