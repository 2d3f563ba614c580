package dateline.delivery;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
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
 * Answers from memory on the event loop, and refuses who asks too often. A request that it can't answer goes on to
 * the controllers unchanged. It stands behind the HTTP codec, whose bookkeeping of requests and answers stays its own, and in front of the
 * server, and steps aside while the server still has an answer to give on the connection, so that pipelined
 * requests are answered in order (RFC 9112 §9.3.2).
 */
final class Shortcut extends ChannelDuplexHandler {
    private final RateLimit limit;
    private final ShortcutAnswers answers;
    private int waiting;
    private boolean swallowing;
    private boolean wrote;

    Shortcut(RateLimit limit, ShortcutAnswers answers) {
        this.limit = limit;
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
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
        FullHttpResponse refusal = limit.refusal(request, peer);
        return refusal == null && isPlainRead(request) ? answers.to(request) : refusal;
    }

    private void write(ChannelHandlerContext context, HttpRequest request, FullHttpResponse answer) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        FullHttpResponse sent = answer;
        if (!keepAlive || request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            HttpHeaders own = answer.headers().copy();
            HttpUtil.setKeepAlive(own, request.protocolVersion(), keepAlive);
            sent = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, answer.status(), answer.content(), own, answer.trailingHeaders());
        }
        wrote = true;
        ChannelFuture written = context.write(sent);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static boolean isPlainRead(HttpRequest request) {
        boolean reading =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return reading
                && request.decoderResult().isSuccess()
                && !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !request.headers().contains(HttpHeaderNames.UPGRADE)
                && !request.headers().contains("A-IM");
    }
}
