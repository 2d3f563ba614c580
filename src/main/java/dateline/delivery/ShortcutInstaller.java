package dateline.delivery;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the shortcut in front of the server on every HTTP/1 connection. */
@Singleton
final class ShortcutInstaller implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Supplier<Shortcut> shortcuts;

    /** The server, which these need in turn, is not there yet: they are asked for with the first connection. */
    ShortcutInstaller(Provider<RateLimit> limit, Provider<ShortcutAnswers> answers) {
        this.shortcuts = () -> new Shortcut(limit.get(), answers.get());
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(shortcuts, null));
        return event.getBean();
    }

    private record Customizer(
            Supplier<Shortcut> shortcuts, @Nullable Channel channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new Customizer(shortcuts, opened);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel == null) {
                return;
            }
            ChannelPipeline pipeline = channel.pipeline();
            boolean http1 = pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null;
            if (http1 && pipeline.get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) != null) {
                pipeline.addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "shortcut", shortcuts.get());
            }
        }
    }
}
