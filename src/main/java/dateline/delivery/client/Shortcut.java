package dateline.delivery.client;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Answers from memory on the event loop, and refuses what can't be read and who asks too often. A request that it
 * can't answer goes on to the controllers unchanged. It stands behind the HTTP codec, whose bookkeeping of requests
 * and answers stays its own, and in front of the server, and steps aside while the server still has an answer to
 * give on the connection, so that pipelined requests are answered in order (RFC 9112 §9.3.2).
 */
final class Shortcut extends ChannelDuplexHandler {
    private final RateLimit limit;
    private final ReadyAnswers answers;
    private final EarlyProblems problems;
    private final Patience patience;
    private int waiting;
    private boolean swallowing;
    private boolean wrote;

    Shortcut(RateLimit limit, ReadyAnswers answers, EarlyProblems problems, Patience patience) {
        this.limit = limit;
        this.answers = answers;
        this.problems = problems;
        this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        patience.understood(!(message instanceof LastHttpContent));
        if (swallowing && message instanceof HttpContent) {
            swallowing = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            FullHttpResponse answer =
                    waiting == 0 ? answer(request, context.channel().remoteAddress()) : null;
            if (answer != null) {
                write(context, request, answer);
                swallowing = !(message instanceof LastHttpContent);
                ReferenceCountUtil.release(message);
                return;
            }
            if (!hasItsHost(request)) {
                request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(EarlyProblems.NO_HOST)));
            }
            waiting++;
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (wrote) {
            wrote = false;
            context.flush();
        }
        super.channelReadComplete(context);
    }

    /** RFC 9110 §15.5.9, when the head of the next request does not come. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == Patience.Lost.HEAD && waiting == 0) {
            FullHttpResponse timeout = problems.timeout();
            HttpUtil.setKeepAlive(timeout, false);
            super.write(context, timeout, context.voidPromise());
            context.flush();
        }
        super.userEventTriggered(context, event);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !interim) {
            waiting = Math.max(0, waiting - 1);
        }
        super.write(context, message, promise);
    }

    private @Nullable FullHttpResponse answer(HttpRequest request, SocketAddress peer) {
        if (request.decoderResult().isFailure()) {
            return problems.unreadable(request.decoderResult().cause());
        }
        if (request.protocolVersion().majorVersion() != 1) {
            return problems.version();
        }
        if (!hasItsHost(request)) {
            return problems.noHost();
        }
        long wait = limit.wait(peer, request.headers().get("X-Forwarded-For"));
        if (wait > 0) {
            return problems.tooMany(wait);
        }
        return isPlainRead(request) ? answers.to(request) : null;
    }

    private void write(ChannelHandlerContext context, HttpRequest request, FullHttpResponse answer) throws Exception {
        boolean understood =
                request.decoderResult().isSuccess() && request.protocolVersion().majorVersion() == 1;
        boolean keepAlive = understood && HttpUtil.isKeepAlive(request);
        FullHttpResponse sent = answer;
        if (!keepAlive || request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            HttpHeaders own = answer.headers().copy();
            HttpUtil.setKeepAlive(own, request.protocolVersion(), keepAlive);
            sent = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, answer.status(), answer.content(), own, answer.trailingHeaders());
        }
        wrote = true;
        // Nobody waits for it; a failure reaches the pipeline.
        super.write(
                context,
                sent,
                keepAlive ? context.voidPromise() : context.newPromise().addListener(ChannelFutureListener.CLOSE));
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
        return request.headers().getAll(HttpHeaderNames.HOST).size() == 1
                || request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }
}
