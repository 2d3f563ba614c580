package dateline.delivery.connection;

import dateline.delivery.fastpath.FastPath;
import dateline.delivery.fastpath.FastPathParts;
import dateline.delivery.fastpath.ProtocolErrors;
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

/** Every connection to the server, and every stream of HTTP/2 on it: each with its patience and its shortcut. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String NO_UPGRADE = "no-upgrade";

    /** At most 4 KB are read at once: so much a client can make the server decode and park. */
    private static final RecvByteBufAllocator READS = new AdaptiveRecvByteBufAllocator(512, 2_048, 4_096);

    private final ConnectionSettings settings;
    private final ClientAddress clients;
    private final ConnectionLimit open;
    private final WriteBacklog backlog;
    private final ProtocolErrors errors;
    private final Provider<FastPathParts> early;

    /** The server, which the early answers need in turn, is not there yet: they are asked for later. */
    Connections(
            ConnectionSettings settings,
            ConnectionLimit open,
            WriteBacklog backlog,
            ProtocolErrors errors,
            Provider<FastPathParts> early) {
        this.settings = settings;
        this.clients = new ClientAddress(settings.proxies());
        this.open = open;
        this.backlog = backlog;
        this.errors = errors;
        this.early = early;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new ServerInitializer());
        return event.getBean();
    }

    /** Stands for all connections to come. */
    private final class ServerInitializer implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new ConnectionInitializer(opened) : this;
        }
    }

    /** What is done to one connection. */
    private final class ConnectionInitializer implements NettyServerCustomizer {
        private final Channel channel;
        private final Optional<String> client;
        private @Nullable ChannelHandlers watch;

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
            boolean room = open.add(client);
            channel.closeFuture().addListener(closed -> open.remove(client));
            if (room) {
                watch = new ChannelHandlers(channel, client);
                pipeline.addFirst("patience", watch.timeouts);
            } else {
                pipeline.addFirst("refusal", new ConnectionRefusal());
            }
            ChannelHandlerContext codec = pipeline.context(HttpServerCodec.class);
            if (codec != null) {
                pipeline.addAfter(codec.name(), NO_UPGRADE, new UpgradeFilter());
            }
            errors.watch(pipeline);
        }

        /** The connection has turned out to speak HTTP/1. */
        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(NO_UPGRADE) != null) {
                pipeline.remove(NO_UPGRADE);
            }
            if (watch != null) {
                watch.addShortcut(pipeline);
            }
        }
    }

    /** What is done to one stream. */
    private final class StreamInitializer implements NettyServerCustomizer {
        private final Channel stream;
        private final ChannelHandlers watch;

        StreamInitializer(Channel stream, Optional<String> client) {
            this.stream = stream;
            this.watch = new ChannelHandlers(stream, client);
        }

        @Override
        public void onStreamPipelineBuilt() {
            stream.pipeline().addFirst("patience", watch.timeouts);
            watch.addShortcut(stream.pipeline());
        }
    }

    /** Both handlers of one channel. */
    private final class ChannelHandlers {
        private final WriteBacklog.Share share;
        private final ConnectionTimeouts timeouts;

        ChannelHandlers(Channel channel, Optional<String> client) {
            this.share = backlog.share(channel, client);
            this.timeouts = new ConnectionTimeouts(settings, share);
        }

        void addShortcut(ChannelPipeline pipeline) {
            if (pipeline.get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) != null) {
                pipeline.addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        "shortcut",
                        new FastPath(early.get(), timeouts, share));
            }
        }
    }
}
