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

/** Uses all memory, in a server that a test has started. */
@PublicAccess
@Hidden
@Requires(property = "exhaustion")
@Controller("/exhaustion")
final class MemoryExhauster {
    private static final int CHUNK = 1 << 20;

    private static final List<Object> ALLOCATED = new ArrayList<>();

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
            ALLOCATED.add(new byte[CHUNK]);
        }
    }

    private static String direct() {
        while (true) {
            ALLOCATED.add(ByteBuffer.allocateDirect(CHUNK));
        }
    }

    /** Uses the memory while a request is read or an answer is written. */
    @Singleton
    @Requires(property = "exhaustion")
    static final class PipelineListener implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
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
                                "memory",
                                new MemoryHandler());
            }
        }
    }

    private static final class MemoryHandler extends ChannelDuplexHandler {
        private String where = "";

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest request && HttpUtil.isKeepAlive(request)) {
                where = request.headers().get("Exhaust", "");
            }
            if (where.equals("direct-read")) {
                useAllMemory(context);
            }
            super.channelRead(context, message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (where.equals("direct-write")) {
                useAllMemory(context);
            }
            super.write(context, message, promise);
        }

        private static void useAllMemory(ChannelHandlerContext context) {
            while (true) {
                ALLOCATED.add(context.alloc().directBuffer(CHUNK));
            }
        }
    }
}
