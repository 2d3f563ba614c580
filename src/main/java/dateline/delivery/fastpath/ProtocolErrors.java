package dateline.delivery.fastpath;

import dateline.problem.OutOfMemory;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http2.CleartextHttp2ServerUpgradeHandler.PriorKnowledgeUpgradeEvent;
import jakarta.inject.Singleton;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What clients do wrong on a connection, and connections that break. None of it is a fault of the server, and a client
 * can cause it as often as it likes: it is counted, and told at debug level only.
 */
@Singleton
@ChannelHandler.Sharable
public final class ProtocolErrors extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ProtocolErrors.class);
    private static final String NAME = "protocol-errors";
    /** The server's handler that decides for HTTP/1 when no preface of HTTP/2 comes. */
    private static final String FALLBACK = "http1-fallback-handler";

    private final AtomicLong count = new AtomicLong();

    /** Notes one; what comes back says the same in a way that the server does not log again. */
    ClosedChannelException note(Throwable cause) {
        OutOfMemory.endIfIn(cause);
        long number = count.incrementAndGet();
        LOG.debug("A client broke the protocol or its connection, the {}th time since the start", number, cause);
        ClosedChannelException closed = new ClosedChannelException();
        closed.initCause(cause);
        return closed;
    }

    /** Stands behind what speaks the protocol of a new connection, and in front of the server's own log of errors. */
    public void watch(ChannelPipeline pipeline) {
        if (pipeline.get(FALLBACK) == null) {
            pipeline.addLast(NAME, this);
        } else {
            pipeline.addAfter(FALLBACK, NAME, this);
        }
    }

    /** The handlers of HTTP/2 are added, behind all others, when its preface has come (RFC 9113 §3.4). */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        super.userEventTriggered(context, event);
        if (event instanceof PriorKnowledgeUpgradeEvent) {
            context.pipeline().remove(NAME);
            context.pipeline().addLast(NAME, this);
        }
    }

    /** What the codec does not go on with, such as too many requests in one go, ends the connection. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do when it is closed
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        note(cause);
        if (cause instanceof DecoderException) {
            context.close();
        }
    }
}
