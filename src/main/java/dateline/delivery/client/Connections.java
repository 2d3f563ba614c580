package dateline.delivery.client;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Every connection to the server: at most so many, each with its patience and, on HTTP/1, its shortcut. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String NO_UPGRADE = "no-upgrade";

    private final ClientSettings settings;
    private final Provider<RateLimit> limit;
    private final Provider<ReadyAnswers> answers;
    private final Provider<EarlyProblems> problems;
    private final AtomicInteger open = new AtomicInteger();

    /** The server, which the limit and the answers need in turn, is not there yet: they are asked for later. */
    Connections(
            ClientSettings settings,
            Provider<RateLimit> limit,
            Provider<ReadyAnswers> answers,
            Provider<EarlyProblems> problems) {
        this.settings = settings;
        this.limit = limit;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OfConnection(null));
        return event.getBean();
    }

    /** What is done to one connection; the one without a channel stands for all to come. */
    private final class OfConnection implements NettyServerCustomizer {
        private final @Nullable Channel channel;
        private final Patience patience = new Patience(settings);

        OfConnection(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new OfConnection(opened) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (channel == null) {
                return;
            }
            Exhaustion.watch(channel.pipeline());
            channel.closeFuture().addListener(closed -> open.decrementAndGet());
            if (open.incrementAndGet() > settings.connections()) {
                channel.pipeline().addFirst("refusal", new Refusal());
            } else {
                channel.pipeline().addFirst("patience", patience);
            }
            ChannelHandlerContext codec = channel.pipeline().context(HttpServerCodec.class);
            if (codec != null) {
                channel.pipeline().addAfter(codec.name(), NO_UPGRADE, new NoUpgrade());
            }
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel == null) {
                return;
            }
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(NO_UPGRADE) != null) {
                pipeline.remove(NO_UPGRADE);
            }
            Exhaustion.watch(pipeline);
            if (pipeline.get(HttpServerCodec.class) == null) {
                patience.share();
            } else if (pipeline.get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) != null) {
                pipeline.addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        "shortcut",
                        new Shortcut(limit.get(), answers.get(), problems.get(), patience));
            }
        }
    }
}
