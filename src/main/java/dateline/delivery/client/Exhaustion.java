package dateline.delivery.client;

import dateline.problem.OutOfMemory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;

/**
 * Sees to it that memory which runs out on a connection ends the process. Failures of the connection itself pass its
 * beginning; those of the handlers on it pass what comes last before the server.
 */
final class Exhaustion extends ChannelInboundHandlerAdapter {
    private static final String NAME = "exhaustion";

    private Exhaustion() {}

    /** Watches over a connection as it is built so far. */
    static void watch(ChannelPipeline pipeline) {
        if (pipeline.get(NAME) == null) {
            pipeline.addFirst(NAME, new Exhaustion());
        }
        // What comes last takes every failure, and only writes it into the log.
        pipeline.addBefore(pipeline.lastContext().name(), null, new Exhaustion());
    }

    @Override
    @SuppressWarnings("deprecation") // as inbound handlers go on having it
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
        OutOfMemory.endIfIn(cause);
        super.exceptionCaught(context, cause);
    }
}
