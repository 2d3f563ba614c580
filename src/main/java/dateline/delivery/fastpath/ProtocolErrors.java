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
 * Counts messages that break the protocol, and connections that break. They are not faults of the server, and a client
 * can cause as many as it likes, so they are logged at debug level only.
 */
@Singleton
@ChannelHandler.Sharable
public final class ProtocolErrors extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ProtocolErrors.class);
    private static final String NAME = "protocol-errors";
    /** Micronaut's handler that chooses HTTP/1 when a connection does not begin with the preface of HTTP/2. */
    private static final String FALLBACK = "http1-fallback-handler";

    private final AtomicLong errors = new AtomicLong();

    /** The number of broken messages and connections since the start. */
    public long number() {
        return errors.get();
    }

    /** Counts an error. The returned exception has it as its cause; Micronaut does not log such an exception again. */
    ClosedChannelException count(Throwable cause) {
        OutOfMemory.endIfIn(cause);
        long number = errors.incrementAndGet();
        LOG.debug("A client broke the protocol or its connection, the {}th time since the start", number, cause);
        ClosedChannelException closed = new ClosedChannelException();
        closed.initCause(cause);
        return closed;
    }

    /** Adds this handler behind the codecs of a new connection, and in front of the server's handler that logs errors. */
    public void watch(ChannelPipeline pipeline) {
        if (pipeline.get(FALLBACK) == null) {
            pipeline.addLast(NAME, this);
        } else {
            pipeline.addAfter(FALLBACK, NAME, this);
        }
    }

    /** Micronaut adds the handlers of HTTP/2 at the end of the pipeline when it has read the preface (RFC 9113 §3.4). */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        super.userEventTriggered(context, event);
        if (event instanceof PriorKnowledgeUpgradeEvent) {
            context.pipeline().remove(NAME);
            context.pipeline().addLast(NAME, this);
        }
    }

    /** An error after which the codec stops, such as too many requests in one read, ends the connection. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do when it is closed
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        count(cause);
        if (cause instanceof DecoderException) {
            context.close();
        }
    }
}
