package dateline.delivery.fastpath;

import dateline.delivery.connection.ConnectionTimeouts;
import dateline.delivery.connection.GracefulClose;
import dateline.delivery.connection.UnsentBytes;
import dateline.delivery.connection.WriteBacklog;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Answers from memory on the event loop, and refuses what can't be read and who asks too often. A request that it
 * can't answer goes on to the controllers unchanged. It stands behind the codec, on a connection of HTTP/1 or a stream
 * of HTTP/2, and in front of the server.
 *
 * <p>Requests are answered one after the other (RFC 9112 §9.3.2). While the server has an answer to give, or the
 * client does not take those that it has been given, the next requests are parked and nothing more is read: a client
 * that does not read can make the server hold one read's worth of requests, and no more answers than the channel takes
 * before it is full.
 */
public final class FastPath extends ChannelDuplexHandler {
    /** What a parked request, and the head of an answer, take on the heap, in bytes. */
    private static final int HEAD_WEIGHT = 1_024;

    private final FastPathParts early;
    private final ConnectionTimeouts timeouts;
    private final WriteBacklog.Share share;
    private final Deque<Object> parked = new ArrayDeque<>(1);
    private boolean working;
    private boolean receiving;
    private boolean swallowing;
    private boolean ending;
    private boolean readHeld;
    private boolean wrote;
    private long weight;

    public FastPath(FastPathParts early, ConnectionTimeouts timeouts, WriteBacklog.Share share) {
        this.early = early;
        this.timeouts = timeouts;
        this.share = share;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        timeouts.understood(!(message instanceof LastHttpContent));
        if (ending) {
            ReferenceCountUtil.release(message);
        } else if (!parked.isEmpty() || hasToWait(context, message)) {
            parked.add(message);
        } else {
            take(context, message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        send(context);
        if (ending) {
            context.read();
        } else {
            context.fireChannelReadComplete();
        }
        settle(context);
    }

    /** Reading stops while the client does not take what it has been given. */
    @Override
    public void read(ChannelHandlerContext context) throws Exception {
        if (!ending && (!parked.isEmpty() || !context.channel().isWritable())) {
            readHeld = true;
        } else {
            super.read(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        super.channelWritabilityChanged(context);
        goOn(context);
    }

    /** RFC 9110 §15.5.9, when the head of the next request does not come. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ConnectionTimeouts.RequestTimeout.HEAD && !working && parked.isEmpty()) {
            FullHttpResponse timeout = early.problems().timeout();
            HttpUtil.setKeepAlive(timeout, false);
            pass(context, timeout, context.voidPromise());
            context.flush();
        }
        context.fireUserEventTriggered(event);
    }

    /** What the codec does not go on with, such as too many requests in one go, ends the connection. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do when it is closed
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.fireExceptionCaught(early.errors().note(cause));
        if (cause instanceof DecoderException) {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        release();
        super.channelInactive(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        release();
    }

    /** An answer of the controllers'. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (ending) {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
            return;
        }
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        ChannelPromise sent = promise;
        if (message instanceof HttpResponse response && !interim && receiving) {
            HttpUtil.setKeepAlive(response, false);
        }
        if (message instanceof HttpContent content) {
            weight += HEAD_WEIGHT + content.content().readableBytes();
        }
        if (message instanceof LastHttpContent && !interim) {
            sent = answered(context, promise);
        }
        pass(context, message, sent);
    }

    /** The controllers have given their answer; who has not sent the whole request by now is not waited for. */
    private ChannelPromise answered(ChannelHandlerContext context, ChannelPromise promise) {
        working = false;
        timeouts.working(false);
        if (receiving) {
            ending = true;
            return promise.unvoid().addListener(GracefulClose.INSTANCE);
        }
        if (!parked.isEmpty()) {
            context.executor().execute(() -> goOn(context));
        }
        return promise;
    }

    /** Whether a request comes too early: the one before it has no answer yet, or its answer has not been taken. */
    private boolean hasToWait(ChannelHandlerContext context, Object message) {
        if (!(message instanceof HttpRequest) || (!working && context.channel().isWritable())) {
            return false;
        }
        // What has been answered in this read has not been sent yet; the client may take it at once.
        send(context);
        return working || !context.channel().isWritable();
    }

    private void take(ChannelHandlerContext context, Object message) {
        boolean last = message instanceof LastHttpContent;
        if (swallowing && message instanceof HttpContent) {
            swallowing = !last;
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            FullHttpResponse answer = early.to(request, context.channel().remoteAddress(), isStream(context));
            if (answer != null) {
                swallowing = !last;
                write(context, request, answer);
                ReferenceCountUtil.release(message);
                return;
            }
            working = true;
            receiving = !last && MessageFraming.hasBody(request);
            timeouts.working(true);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            giveUp(context, content.decoderResult());
            return;
        } else {
            receiving = receiving && !last;
        }
        context.fireChannelRead(message);
    }

    /** A body whose end can't be told is no body: RFC 9112 §6.3, §7.1. The controllers learn that it broke off. */
    private void giveUp(ChannelHandlerContext context, DecoderResult result) {
        FullHttpResponse answer = early.problems().unreadable(result.cause());
        HttpUtil.setKeepAlive(answer, false);
        pass(context, answer, context.newPromise().addListener(GracefulClose.INSTANCE));
        context.flush();
        ending = true;
        context.fireExceptionCaught(early.errors().note(result.cause()));
    }

    /** Takes the requests that are parked, as far as they need not wait any more. */
    private void goOn(ChannelHandlerContext context) {
        boolean taken = false;
        while (!ending && !parked.isEmpty() && !hasToWait(context, parked.getFirst())) {
            take(context, parked.removeFirst());
            taken = true;
        }
        if (taken) {
            send(context);
            context.fireChannelReadComplete();
        }
        settle(context);
        if (readHeld && parked.isEmpty() && context.channel().isWritable()) {
            readHeld = false;
            context.read();
        }
    }

    private void send(ChannelHandlerContext context) {
        if (wrote) {
            wrote = false;
            context.flush();
        }
    }

    private void settle(ChannelHandlerContext context) {
        long unsent = UnsentBytes.bytes(context.channel());
        weight = unsent == 0 ? 0 : weight;
        share.is(Math.min(unsent, weight) + (long) parked.size() * HEAD_WEIGHT);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it is the promise, whose listeners are told
    private static void pass(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
    }

    private void release() {
        parked.forEach(ReferenceCountUtil::release);
        parked.clear();
    }

    private void write(ChannelHandlerContext context, HttpRequest request, FullHttpResponse answer) {
        boolean understood =
                request.decoderResult().isSuccess() && request.protocolVersion().majorVersion() == 1;
        boolean whole =
                understood && MessageFraming.isClear(request) && !(swallowing && MessageFraming.hasBody(request));
        boolean keepAlive = whole && (isStream(context) || HttpUtil.isKeepAlive(request));
        FullHttpResponse sent = answer;
        if (!keepAlive || request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            HttpHeaders own = answer.headers().copy();
            HttpUtil.setKeepAlive(own, request.protocolVersion(), keepAlive);
            sent = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, answer.status(), answer.content(), own, answer.trailingHeaders());
        }
        wrote = true;
        weight += HEAD_WEIGHT;
        ending = !keepAlive;
        // Nobody waits for it; a failure reaches the pipeline.
        pass(
                context,
                sent,
                keepAlive
                        ? context.voidPromise()
                        : context.newPromise()
                                .addListener(whole ? ChannelFutureListener.CLOSE : GracefulClose.INSTANCE));
    }

    private static boolean isStream(ChannelHandlerContext context) {
        return context.channel() instanceof Http2StreamChannel;
    }
}
