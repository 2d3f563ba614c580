package dateline.delivery.connection;

import dateline.delivery.fastpath.FastPath;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection, or a stream of HTTP/2, on which the client lets the server wait: for the head of a request, for
 * the rest of a body, for an answer to be read, or for anything at all. It stands first in the pipeline and only notes
 * what moves; it looks at its notes a few times in the shortest of the times, so each may be exceeded by half of that.
 * A connection of HTTP/2 waits for no head and no body: its streams do.
 */
public final class ConnectionTimeouts extends ChannelDuplexHandler {
    /** What is told along the pipeline when the head of a request does not come. */
    public enum RequestTimeout {
        HEAD
    }

    /** Who takes less than so many bytes of an answer in a second, over the stall time, takes nothing. */
    private static final long LEAST_BYTES_PER_SECOND = 500;

    private final Duration pause;
    private final Span head;
    private final Span stall;
    private final Span idle;
    private final WriteBacklog.Share share;
    private @Nullable Future<?> looks;
    private boolean begun;
    private boolean heard;
    private boolean wanted;
    private boolean inHead = true;
    private boolean inBody;
    private boolean working;
    private long unsent;

    ConnectionTimeouts(ConnectionSettings settings, WriteBacklog.Share share) {
        Duration shortest =
                settings.headTime().compareTo(settings.stallTime()) < 0 ? settings.headTime() : settings.stallTime();
        this.pause = shortest.dividedBy(2);
        this.head = new Span(settings.headTime());
        this.stall = new Span(settings.stallTime());
        this.idle = new Span(settings.keepAlive());
        this.share = share;
    }

    /** Time that has gone by without something happening. */
    private final class Span {
        private final long most;
        private long gone;

        Span(Duration most) {
            this.most = most.toNanos();
        }

        void reset() {
            gone = 0;
        }

        boolean isOver(boolean waiting) {
            gone = waiting ? gone + pause.toNanos() : 0;
            return gone > most;
        }
    }

    /** The codec has made something of what came in. */
    public void understood(boolean more) {
        inHead = false;
        inBody = more;
        head.reset();
    }

    /** Whether the server is the one that the client waits for. */
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
        heard = true;
        inHead = true;
        super.channelRead(context, message);
    }

    @Override
    public void read(ChannelHandlerContext context) throws Exception {
        wanted = true;
        super.read(context);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        wanted = false;
        super.channelReadComplete(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (looks != null) {
            looks.cancel(false);
        }
        super.channelInactive(context);
    }

    private void watch(ChannelHandlerContext context) {
        if (looks == null) {
            looks = context.executor()
                    .scheduleWithFixedDelay(
                            () -> look(context), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look(ChannelHandlerContext context) {
        boolean stuck = isStuck(context.channel());
        Http2ConnectionHandler connection = context.pipeline().get(Http2ConnectionHandler.class);
        if (connection != null) {
            lookAtConnection(context, connection, stuck);
            return;
        }
        boolean silent = wanted && !heard;
        heard = false;
        boolean stream = context.channel() instanceof Http2StreamChannel;
        if (head.isOver(inHead && !stream)) {
            tell(context);
            end(context);
            return;
        }
        boolean stalled = stall.isOver(stuck || (inBody && silent));
        boolean deserted = idle.isOver(silent && unsent == 0 && !working);
        if (stalled || deserted) {
            end(context);
        }
    }

    /** RFC 9113 §6.8: who has no stream open for long is told with GOAWAY; who takes nothing at all can't be told. */
    private void lookAtConnection(ChannelHandlerContext context, Http2ConnectionHandler connection, boolean stuck) {
        share.is(unsent);
        if (stall.isOver(stuck)) {
            end(context);
        } else if (idle.isOver(connection.connection().numActiveStreams() == 0)) {
            close(context.channel());
        }
    }

    /** Before the first request nobody else is there to answer; under TLS nobody can. */
    private void tell(ChannelHandlerContext context) {
        if (context.pipeline().get(FastPath.class) != null) {
            context.fireUserEventTriggered(RequestTimeout.HEAD);
        } else if (begun && context.pipeline().get(SslHandler.class) == null) {
            ConnectionRefusal.write(context, "408 Request Timeout");
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

    /** Whether an answer lies unsent of which next to nothing has gone since the last look. */
    private boolean isStuck(Channel channel) {
        long before = unsent;
        unsent = UnsentBytes.bytes(channel);
        long taken = before - unsent;
        long least = LEAST_BYTES_PER_SECOND * pause.toMillis() / 1_000;
        if (taken > least) {
            share.progressed();
        }
        return unsent > 0 && before > 0 && taken >= 0 && taken <= least;
    }
}
