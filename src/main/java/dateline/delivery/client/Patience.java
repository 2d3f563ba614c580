package dateline.delivery.client;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection on which the client lets the server wait: for the head of a request, for the rest of a body,
 * for an answer to be read, or for anything at all. It stands first on the connection and only notes what moves; it
 * looks at its notes a few times in the shortest of the times, so each may be exceeded by half of that.
 */
final class Patience extends ChannelDuplexHandler {
    /** What is told along the pipeline when the head of a request does not come. */
    enum Lost {
        HEAD
    }

    private final Duration pause;
    private final Span head;
    private final Span stall;
    private final Span idle;
    private @Nullable Future<?> looks;
    private boolean begun;
    private boolean heard;
    private boolean wanted;
    private boolean shared;
    private boolean inHead = true;
    private boolean inBody;
    private long unsent;

    Patience(ClientSettings settings) {
        Duration shortest =
                settings.headTime().compareTo(settings.stallTime()) < 0 ? settings.headTime() : settings.stallTime();
        this.pause = shortest.dividedBy(2);
        this.head = new Span(settings.headTime());
        this.stall = new Span(settings.stallTime());
        this.idle = new Span(settings.keepAlive());
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
    void understood(boolean more) {
        inHead = false;
        inBody = more;
        head.reset();
    }

    /** Many requests share the connection: what is half sent can't be told from here. */
    void share() {
        shared = true;
        inHead = false;
        inBody = false;
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
        inHead = !shared;
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
        boolean silent = wanted && !heard;
        heard = false;
        if (head.isOver(inHead)) {
            tell(context);
            end(context);
            return;
        }
        boolean stalled = stall.isOver(isStuck(context) || (inBody && silent));
        boolean deserted = idle.isOver(silent && unsent == 0);
        if (stalled || deserted) {
            end(context);
        }
    }

    /** Before the first request nobody else is there to answer; under TLS nobody can. */
    private void tell(ChannelHandlerContext context) {
        if (context.pipeline().get(Shortcut.class) != null) {
            context.fireUserEventTriggered(Lost.HEAD);
        } else if (begun && context.pipeline().get(SslHandler.class) == null) {
            Refusal.write(context, "408 Request Timeout");
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do when it is closed
    private static void end(ChannelHandlerContext context) {
        context.close();
    }

    /** Whether an answer lies unsent of which nothing has gone since the last look. */
    private boolean isStuck(ChannelHandlerContext context) {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        if (buffer == null || buffer.isEmpty()) {
            unsent = 0;
            return false;
        }
        long before = unsent;
        unsent = buffer.totalPendingWriteBytes() - buffer.currentProgress();
        return unsent == before;
    }
}
