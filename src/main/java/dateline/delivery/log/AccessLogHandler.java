package dateline.delivery.log;

import dateline.problem.PublicPath;
import dateline.problem.RequestId;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2StreamChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Follows the requests and answers of one connection of HTTP/1, or of one stream of HTTP/2. It is in front of the fast path,
 * so it sees all answers; they are written in the order of their requests (RFC 9112 §9.3.2).
 */
final class AccessLogHandler extends ChannelDuplexHandler {
    /** As nginx logs a client that did not wait for the answer. */
    private static final int CLIENT_GONE = 499;

    private final AccessLog log;
    private final Deque<Exchange> unanswered = new ArrayDeque<>(1);

    AccessLogHandler(AccessLog log) {
        this.log = log;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            unanswered.add(exchange(context, request));
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (!interim) {
            count(context, message);
        }
        super.write(context, message, promise);
    }

    /** Requests that were not answered completely, because the connection has ended. */
    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        while (!unanswered.isEmpty()) {
            finish(unanswered.removeFirst());
        }
        super.channelInactive(context);
    }

    private void count(ChannelHandlerContext context, Object message) {
        Exchange exchange = unanswered.peekFirst();
        if (exchange == null) {
            // An answer to no request: the head did not arrive in time.
            exchange =
                    new Exchange(log.clock().instant(), null, RequestId.made().value(), context);
            unanswered.add(exchange);
        }
        if (message instanceof HttpResponse response) {
            exchange.status = response.status().code();
        }
        if (message instanceof HttpContent content) {
            exchange.bytes += content.content().readableBytes();
        } else if (message instanceof FileRegion region) {
            exchange.bytes += region.count();
        }
        if (message instanceof LastHttpContent) {
            finish(unanswered.removeFirst());
        }
    }

    private Exchange exchange(ChannelHandlerContext context, HttpRequest request) {
        String id = log.ids().give(request, context.channel().remoteAddress()).value();
        return new Exchange(log.clock().instant(), request, id, context);
    }

    private void finish(Exchange exchange) {
        log.write(exchange.record(log.clock().instant()));
    }

    /** A request and what has been answered so far. */
    private final class Exchange {
        private final Instant start;
        private final String id;
        private final String client;
        private final String method;
        private final String target;
        private final String protocol;
        private final @Nullable String referer;
        private final @Nullable String agent;
        private int status = CLIENT_GONE;
        private long bytes;

        Exchange(Instant start, @Nullable HttpRequest request, String id, ChannelHandlerContext context) {
            this.start = start;
            this.id = id;
            this.client = log.client(context.channel().remoteAddress(), request);
            this.referer = referer(request);
            this.agent = agent(request);
            if (request == null || request.decoderResult().isFailure()) {
                this.method = "-";
                this.target = "-";
                this.protocol = "-";
            } else {
                this.method = request.method().name();
                this.target = LoggedTarget.of(request.uri());
                this.protocol = context.channel() instanceof Http2StreamChannel
                        ? "HTTP/2.0"
                        : request.protocolVersion().text();
            }
        }

        private static @Nullable String agent(@Nullable HttpRequest request) {
            String sent = request == null ? null : request.headers().get(HttpHeaderNames.USER_AGENT);
            return sent == null ? null : PublicPath.withoutToken(sent);
        }

        private static @Nullable String referer(@Nullable HttpRequest request) {
            String sent = request == null ? null : request.headers().get(HttpHeaderNames.REFERER);
            return sent == null ? null : LoggedTarget.of(sent);
        }

        AccessRecord record(Instant end) {
            return new AccessRecord(
                    start.toString(),
                    client,
                    id,
                    method,
                    target,
                    protocol,
                    status,
                    bytes,
                    Duration.between(start, end).toMillis(),
                    referer,
                    agent);
        }
    }
}
