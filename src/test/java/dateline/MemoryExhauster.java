package dateline;

import dateline.access.PublicAccess;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Eats memory up, in a server that a test has started for it. */
@PublicAccess
@Hidden
@Requires(property = "exhaustion")
@Controller("/exhaustion")
final class MemoryExhauster {
    private static final int BITE = 1 << 20;

    private static final List<Object> EATEN = new ArrayList<>();

    @Get("/heap-request")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String heapRequest() {
        return heap();
    }

    @Get("/heap-loop")
    String heapLoop() {
        return heap();
    }

    @Get("/direct-request")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String directRequest() {
        return direct();
    }

    @Get("/direct-loop")
    String directLoop() {
        return direct();
    }

    @Get("/direct-thread")
    String directThread() {
        Thread.ofVirtual().start(MemoryExhauster::direct);
        return "";
    }

    private static String heap() {
        while (true) {
            EATEN.add(new byte[BITE]);
        }
    }

    private static String direct() {
        while (true) {
            EATEN.add(ByteBuffer.allocateDirect(BITE));
        }
    }

    /** Eats while a request is read or an answer is written. */
    @Singleton
    @Requires(property = "exhaustion")
    static final class OnTheWay implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
        @Override
        public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
            event.getBean().register(new Customizer(null));
            return event.getBean();
        }
    }

    private record Customizer(@Nullable Channel channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Customizer(opened) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (channel != null) {
                channel.pipeline()
                        .addAfter(
                                channel.pipeline()
                                        .context(HttpServerCodec.class)
                                        .name(),
                                "eater",
                                new Eater());
            }
        }
    }

    private static final class Eater extends ChannelDuplexHandler {
        private String where = "";

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest request && HttpUtil.isKeepAlive(request)) {
                where = request.headers().get("Exhaust", "");
            }
            if (where.equals("direct-read")) {
                eat(context);
            }
            super.channelRead(context, message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (where.equals("direct-write")) {
                eat(context);
            }
            super.write(context, message, promise);
        }

        private static void eat(ChannelHandlerContext context) {
            while (true) {
                EATEN.add(context.alloc().directBuffer(BITE));
            }
        }
    }
}
