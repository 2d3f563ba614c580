package dateline.delivery.connection;

import dateline.delivery.fastpath.FastPath;
import dateline.delivery.fastpath.FastPathResponder;
import dateline.delivery.fastpath.ProtocolErrors;
import dateline.delivery.log.AccessLog;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the timeouts and the fast path to every connection to the server, and to every stream of HTTP/2. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String NO_UPGRADE = "no-upgrade";
    private static final String FAST_PATH = "fast-path";

    /** At most 4 KB are read at once, so that a client can't make the server decode and queue more. */
    private static final RecvByteBufAllocator READS = new AdaptiveRecvByteBufAllocator(512, 2_048, 4_096);

    private final ConnectionSettings settings;
    private final ClientAddress clients;
    private final ConnectionLimit open;
    private final WriteBacklog backlog;
    private final ProtocolErrors errors;
    private final ConnectionDrain drain;
    private final Provider<FastPathResponder> parts;
    private final Provider<AccessLog> log;

    /** The fast path and the access log need the server, which does not exist yet, so providers supply them later. */
    Connections(
            ConnectionSettings settings,
            ConnectionLimit open,
            WriteBacklog backlog,
            ProtocolErrors errors,
            ConnectionDrain drain,
            Provider<FastPathResponder> parts,
            Provider<AccessLog> log) {
        this.settings = settings;
        this.clients = new ClientAddress(settings.proxies());
        this.open = open;
        this.backlog = backlog;
        this.errors = errors;
        this.drain = drain;
        this.parts = parts;
        this.log = log;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new ServerInitializer());
        return event.getBean();
    }

    /** Makes the initializer of each new connection. */
    private final class ServerInitializer implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            if (role == ChannelRole.LISTENER) {
                drain.addListener(opened);
            }
            return role == ChannelRole.CONNECTION ? new ConnectionInitializer(opened) : this;
        }
    }

    /** Sets up one connection. */
    private final class ConnectionInitializer implements NettyServerCustomizer {
        private final Channel channel;
        private final Optional<String> client;
        private @Nullable ChannelHandlers handlers;

        ConnectionInitializer(Channel channel) {
            this.channel = channel;
            this.client = clients.ofPeer(channel.remoteAddress());
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return role == ChannelRole.REQUEST_STREAM ? new StreamInitializer(opened, client) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            channel.config().setRecvByteBufAllocator(READS);
            boolean withinLimit = open.add(client);
            channel.closeFuture().addListener(closed -> open.remove(client));
            drain.add(channel);
            if (withinLimit) {
                handlers = new ChannelHandlers(channel, client);
                pipeline.addFirst("timeouts", handlers.timeouts);
            } else {
                pipeline.addFirst(
                        "refusal", new ConnectionRefusal(status -> log.get().unread(channel, status)));
            }
            ChannelHandlerContext codec = pipeline.context(HttpServerCodec.class);
            if (codec != null) {
                pipeline.addAfter(codec.name(), NO_UPGRADE, new UpgradeFilter());
            }
            errors.watch(pipeline);
        }

        /** This is called when the connection has turned out to use HTTP/1. */
        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(NO_UPGRADE) != null) {
                pipeline.remove(NO_UPGRADE);
            }
            if (handlers != null) {
                handlers.addFastPath(pipeline);
            }
        }
    }

    /** Sets up one stream of HTTP/2. */
    private final class StreamInitializer implements NettyServerCustomizer {
        private final Channel stream;
        private final ChannelHandlers handlers;

        StreamInitializer(Channel stream, Optional<String> client) {
            this.stream = stream;
            this.handlers = new ChannelHandlers(stream, client);
        }

        @Override
        public void onStreamPipelineBuilt() {
            stream.pipeline().addFirst("timeouts", handlers.timeouts);
            handlers.addFastPath(stream.pipeline());
        }
    }

    /** The timeouts and the fast path of one channel. */
    private final class ChannelHandlers {
        private final WriteBacklog.Share share;
        private final ConnectionTimeouts timeouts;

        ChannelHandlers(Channel channel, Optional<String> client) {
            this.share = backlog.share(channel, client);
            this.timeouts =
                    new ConnectionTimeouts(settings, share, status -> log.get().unread(channel, status));
        }

        void addFastPath(ChannelPipeline pipeline) {
            if (pipeline.get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) != null) {
                pipeline.addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        FAST_PATH,
                        new FastPath(parts.get(), timeouts, share));
                log.get().watch(pipeline, FAST_PATH);
            }
        }
    }
}
