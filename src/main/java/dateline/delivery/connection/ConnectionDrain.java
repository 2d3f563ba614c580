package dateline.delivery.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.util.concurrent.GlobalEventExecutor;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The end of all connections when the server stops. No new connection is accepted, and each answer is the last one of its
 * connection (RFC 9112 §9.6); a client of HTTP/2 is told to send no more requests (RFC 9113 §6.8). Requests that have
 * arrived are answered, and answers are sent to their end.
 */
@Singleton
public final class ConnectionDrain {
    private final ChannelGroup listeners = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean running;

    void addListener(Channel listener) {
        listeners.add(listener);
    }

    void add(Channel connection) {
        connections.add(connection);
    }

    /** Whether one connection or stream has a request in work. */
    public final class Activity {
        private boolean active;

        private Activity() {}

        /** Sets it; only the event loop of the connection does. */
        public void set(boolean now) {
            if (now != active) {
                active = now;
                working.addAndGet(now ? 1 : -1);
            }
        }
    }

    /** The activity of a new connection or stream, which has no request yet. */
    public Activity activity() {
        return new Activity();
    }

    /** Whether the connections are ending. */
    public boolean isRunning() {
        return running;
    }

    /** Begins to end the connections. */
    public void begin() {
        running = true;
        listeners.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        for (Channel connection : connections) {
            connection.eventLoop().execute(() -> refuseStreams(connection));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing depends on it
    private static void refuseStreams(Channel connection) {
        if (connection.pipeline().get(Http2ConnectionHandler.class) != null) {
            connection.writeAndFlush(new DefaultHttp2GoAwayFrame(Http2Error.NO_ERROR));
        }
    }

    /** Whether every request has its answer, and every answer has been handed to the network. */
    public boolean isComplete() {
        return working.get() == 0 && connections.stream().noneMatch(ConnectionDrain::isSending);
    }

    private static boolean isSending(Channel connection) {
        ChannelOutboundBuffer unsent = connection.unsafe().outboundBuffer();
        return unsent != null && unsent.totalPendingWriteBytes() > 0;
    }

    /** The number of requests that controllers work on. */
    public int requests() {
        return working.get();
    }

    /** Closes what is left: connections without a request, and those whose time is over. */
    public void close() {
        connections.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
