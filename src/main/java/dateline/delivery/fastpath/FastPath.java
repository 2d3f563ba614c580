package dateline.delivery.fastpath;

import dateline.delivery.connection.ConnectionDrain;
import dateline.delivery.connection.ConnectionTimeouts;
import dateline.delivery.connection.GracefulClose;
import dateline.delivery.connection.WriteBacklog;
import dateline.problem.RequestId;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
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
 * Answers from memory on the event loop, and refuses unreadable requests and clients that send too many. A request that
 * it can't answer goes to the controllers unchanged. Its place in the pipeline is between the codec and the server, on
 * each connection of HTTP/1 and each stream of HTTP/2.
 *
 * <p>Requests are answered one after the other (RFC 9112 §9.3.2). While a controller is working on an answer, or the
 * client does not read its answers, the next requests are queued and nothing more is read. So a client that does not
 * read can make the server hold the requests of one read, and no more answers than fill the channel.
 */
public final class FastPath extends ChannelDuplexHandler {
    /** The bytes that a queued request, or the head of an answer, takes on the heap. */
    private static final int HEAD_WEIGHT = 1_024;

    private final FastPathResponder parts;
    private final ConnectionTimeouts timeouts;
    private final WriteBacklog.Share share;
    private final ConnectionDrain.Activity activity;
    private final Deque<Object> queue = new ArrayDeque<>(1);
    // Of the request that a controller answers: it has no answer yet, it is a poll, its body is not complete.
    private boolean working;
    private boolean polled;
    private boolean receiving;
    /** The rest of a request that has been answered is thrown away. */
    private boolean discarding;
    // The connection ends after the last answer; the server stops, and the answer that is being written says so.
    private boolean ending;
    private boolean last;
    // A read was asked for and put off; an answer was written and not flushed.
    private boolean readPending;
    private boolean unflushed;
    private long weight;

    public FastPath(FastPathResponder parts, ConnectionTimeouts timeouts, WriteBacklog.Share share) {
        this.parts = parts;
        this.timeouts = timeouts;
        this.share = share;
        this.activity = parts.drain().activity();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        timeouts.decoded(!(message instanceof LastHttpContent));
        if (ending) {
            ReferenceCountUtil.release(message);
        } else if (!queue.isEmpty() || hasToWait(context, message)) {
            queue.add(message);
        } else {
            process(context, message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        flushAnswers(context);
        if (ending) {
            context.read();
        } else {
            context.fireChannelReadComplete();
        }
        count(context);
    }

    /** Nothing is read while the client does not read its answers. */
    @Override
    public void read(ChannelHandlerContext context) throws Exception {
        if (!ending && (!queue.isEmpty() || !context.channel().isWritable())) {
            readPending = true;
        } else {
            super.read(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        super.channelWritabilityChanged(context);
        processQueue(context);
    }

    /** Answers 408 when the head of the next request does not arrive in time (RFC 9110 §15.5.9). */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ConnectionTimeouts.RequestTimeout.HEAD && !working && queue.isEmpty()) {
            FullHttpResponse timeout = parts.problems().timeout(RequestId.made());
            HttpUtil.setKeepAlive(timeout, false);
            pass(context, timeout, context.voidPromise());
            context.flush();
        }
        context.fireUserEventTriggered(event);
    }

    /** An error after which the codec stops, such as too many requests in one read, ends the connection. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do when it is closed
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.fireExceptionCaught(parts.errors().count(cause));
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

    /** An answer of a controller. */
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
        if (message instanceof HttpResponse response && !interim) {
            parts.counts().controllers(polled, response.status().code());
            last = parts.drain().isRunning() && queue.isEmpty() && !isStream(context);
            if (receiving || last) {
                HttpUtil.setKeepAlive(response, false);
            }
        }
        if (message instanceof HttpContent content) {
            weight += HEAD_WEIGHT + content.content().readableBytes();
        }
        if (message instanceof LastHttpContent && !interim) {
            sent = answered(context, promise);
        }
        pass(context, message, sent);
    }

    /** A controller has answered. The connection ends if the request is not complete by now. */
    private ChannelPromise answered(ChannelHandlerContext context, ChannelPromise promise) {
        working = false;
        timeouts.working(false);
        activity.set(receiving);
        ending = receiving || last;
        if (ending) {
            return promise.unvoid().addListener(receiving ? GracefulClose.INSTANCE : ChannelFutureListener.CLOSE);
        }
        if (!queue.isEmpty()) {
            context.executor().execute(() -> processQueue(context));
        }
        return promise;
    }

    /** Whether a request is too early: the one before it has no answer yet, or the client has not read that answer. */
    private boolean hasToWait(ChannelHandlerContext context, Object message) {
        if (!(message instanceof HttpRequest) || (!working && context.channel().isWritable())) {
            return false;
        }
        // The answers to earlier requests of this read have not been flushed yet; the client may read them at once.
        flushAnswers(context);
        return working || !context.channel().isWritable();
    }

    private void process(ChannelHandlerContext context, Object message) {
        boolean last = message instanceof LastHttpContent;
        if (discarding && message instanceof HttpContent) {
            discarding = !last;
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            FullHttpResponse answer = parts.answer(request, context.channel().remoteAddress(), isStream(context));
            if (answer != null) {
                discarding = !last;
                write(context, request, answer);
                ReferenceCountUtil.release(message);
                return;
            }
            working = true;
            activity.set(true);
            polled = AnswerCounts.isPoll(request);
            receiving = !last && MessageFraming.hasBody(request);
            timeouts.working(true);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuseBody(context, content.decoderResult());
            return;
        } else {
            receiving = receiving && !last;
        }
        context.fireChannelRead(message);
    }

    /** Refuses a body whose end is not clear (RFC 9112 §6.3, §7.1). The exception tells the controller that it broke off. */
    private void refuseBody(ChannelHandlerContext context, DecoderResult result) {
        FullHttpResponse answer = parts.problems().unreadable(result.cause(), RequestId.made());
        HttpUtil.setKeepAlive(answer, false);
        pass(context, answer, context.newPromise().addListener(GracefulClose.INSTANCE));
        context.flush();
        ending = true;
        context.fireExceptionCaught(parts.errors().count(result.cause()));
    }

    /** Processes the queued requests that need not wait any more. */
    private void processQueue(ChannelHandlerContext context) {
        boolean processed = false;
        while (!ending && !queue.isEmpty() && !hasToWait(context, queue.getFirst())) {
            process(context, queue.removeFirst());
            processed = true;
        }
        if (processed) {
            flushAnswers(context);
            context.fireChannelReadComplete();
        }
        count(context);
        if (readPending && queue.isEmpty() && context.channel().isWritable()) {
            readPending = false;
            context.read();
        }
    }

    private void flushAnswers(ChannelHandlerContext context) {
        if (unflushed) {
            unflushed = false;
            context.flush();
        }
    }

    /** Counts the bytes that wait for the client now. */
    private void count(ChannelHandlerContext context) {
        long unsent = WriteBacklog.unsent(context.channel());
        weight = unsent == 0 ? 0 : weight;
        share.set(Math.min(unsent, weight) + (long) queue.size() * HEAD_WEIGHT);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it is the promise, whose listeners are called
    private static void pass(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
    }

    private void release() {
        activity.set(false);
        queue.forEach(ReferenceCountUtil::release);
        queue.clear();
    }

    private void write(ChannelHandlerContext context, HttpRequest request, FullHttpResponse answer) {
        boolean readable =
                request.decoderResult().isSuccess() && request.protocolVersion().majorVersion() == 1;
        boolean complete =
                readable && MessageFraming.isClear(request) && !(discarding && MessageFraming.hasBody(request));
        last = parts.drain().isRunning() && queue.isEmpty();
        boolean keepAlive = complete && (isStream(context) || (HttpUtil.isKeepAlive(request) && !last));
        FullHttpResponse sent = keepAlive && !request.protocolVersion().equals(HttpVersion.HTTP_1_0)
                ? answer
                : MessageFraming.naming(answer, request.protocolVersion(), keepAlive);
        unflushed = true;
        weight += HEAD_WEIGHT;
        ending = !keepAlive;
        // With a void promise a failure reaches the pipeline.
        pass(
                context,
                sent,
                keepAlive
                        ? context.voidPromise()
                        : context.newPromise()
                                .addListener(complete ? ChannelFutureListener.CLOSE : GracefulClose.INSTANCE));
    }

    private static boolean isStream(ChannelHandlerContext context) {
        return context.channel() instanceof Http2StreamChannel;
    }
}
