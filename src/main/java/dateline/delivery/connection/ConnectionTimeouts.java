package dateline.delivery.connection;

import dateline.delivery.fastpath.FastPath;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection, or a stream of HTTP/2, when the client is too slow: with the head of a request, with the rest of a
 * body, with reading an answer, or because it does nothing at all. It is the first handler of the pipeline. Events only
 * set flags, which are checked twice in the shortest timeout; so a connection may live longer than its timeout by half
 * of that. The timeouts of head and body apply to the streams of HTTP/2, not to their connection.
 */
public final class ConnectionTimeouts extends ChannelDuplexHandler {
    /** The event that is sent along the pipeline when the head of a request does not arrive in time. */
    public enum RequestTimeout {
        HEAD
    }

    /** A client that reads less of an answer than this during the stall time counts as one that reads nothing. */
    private static final long MIN_BYTES_PER_SECOND = 500;

    private final Duration interval;
    private final Span head;
    private final Span stall;
    private final Span idle;
    private final WriteBacklog.Share share;
    private final IntConsumer log;
    private @Nullable Future<?> checks;
    /** Something has been received on this connection. */
    private boolean begun;
    /** Something has been received since the last check. */
    private boolean received;
    /** The server is ready to read. */
    private boolean reading;

    private boolean inHead = true;
    private boolean inBody;
    private boolean working;
    private long unsent;

    /** @param log takes the status of an answer to a client that has sent no complete request */
    ConnectionTimeouts(ConnectionSettings settings, WriteBacklog.Share share, IntConsumer log) {
        Duration shortest =
                settings.headTime().compareTo(settings.stallTime()) < 0 ? settings.headTime() : settings.stallTime();
        this.interval = shortest.dividedBy(2);
        this.head = new Span(settings.headTime());
        this.stall = new Span(settings.stallTime());
        this.idle = new Span(settings.keepAlive());
        this.share = share;
        this.log = log;
    }

    /** The time for which the client has been waited for. */
    private final class Span {
        private final long limit;
        private long elapsed;

        Span(Duration limit) {
            this.limit = limit.toNanos();
        }

        void reset() {
            elapsed = 0;
        }

        boolean isOver(boolean waiting) {
            elapsed = waiting ? elapsed + interval.toNanos() : 0;
            return elapsed > limit;
        }
    }

    /**
     * The codec has decoded a part of a request.
     *
     * @param more whether another part follows
     */
    public void decoded(boolean more) {
        inHead = false;
        inBody = more;
        head.reset();
    }

    /** Whether a controller is working on an answer, for which the client waits. */
    public void working(boolean yes) {
        working = yes;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().isActive()) {
            watch(context);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        watch(context);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        begun = true;
        received = true;
        inHead = true;
        super.channelRead(context, message);
    }

    @Override
    public void read(ChannelHandlerContext context) throws Exception {
        reading = true;
        super.read(context);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        reading = false;
        super.channelReadComplete(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (checks != null) {
            checks.cancel(false);
        }
        super.channelInactive(context);
    }

    private void watch(ChannelHandlerContext context) {
        if (checks == null) {
            checks = context.executor()
                    .scheduleWithFixedDelay(
                            () -> check(context), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void check(ChannelHandlerContext context) {
        boolean stuck = isStuck(context.channel());
        Http2ConnectionHandler connection = context.pipeline().get(Http2ConnectionHandler.class);
        if (connection != null) {
            checkConnection(context, connection, stuck);
            return;
        }
        boolean silent = reading && !received;
        received = false;
        boolean stream = context.channel() instanceof Http2StreamChannel;
        if (head.isOver(inHead && !stream)) {
            answerTimeout(context);
            end(context);
            return;
        }
        boolean stalled = stall.isOver(stuck || (inBody && silent));
        boolean unused = idle.isOver(silent && unsent == 0 && !working);
        if (stalled || unused) {
            end(context);
        }
    }

    /** A connection without streams is closed with GOAWAY (RFC 9113 §6.8); a client that does not read would not get it. */
    private void checkConnection(ChannelHandlerContext context, Http2ConnectionHandler connection, boolean stuck) {
        share.set(unsent);
        if (stall.isOver(stuck)) {
            end(context);
        } else if (idle.isOver(connection.connection().numActiveStreams() == 0)) {
            close(context.channel());
        }
    }

    /** Before the first request there is no fast path that could answer; a TLS connection gets no answer then. */
    private void answerTimeout(ChannelHandlerContext context) {
        if (context.pipeline().get(FastPath.class) != null) {
            context.fireUserEventTriggered(RequestTimeout.HEAD);
        } else if (begun && context.pipeline().get(SslHandler.class) == null) {
            ConnectionRefusal.write(context, "408 Request Timeout");
            log.accept(HttpResponseStatus.REQUEST_TIMEOUT.code());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do when it is closed
    private static void end(ChannelHandlerContext context) {
        context.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private static void close(Channel channel) {
        channel.close();
    }

    /** Whether an answer is waiting of which almost nothing has been sent since the last check. */
    private boolean isStuck(Channel channel) {
        long before = unsent;
        unsent = WriteBacklog.unsent(channel);
        long sent = before - unsent;
        long minimum = MIN_BYTES_PER_SECOND * interval.toMillis() / 1_000;
        if (sent > minimum) {
            share.progressed();
        }
        return unsent > 0 && before > 0 && sent >= 0 && sent <= minimum;
    }
}
