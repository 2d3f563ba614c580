package dateline.operations.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.http.netty.channel.EventLoopGroupRegistry;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * How late the event loops are. They must never wait, since each answers thousands of requests in a second. A task on each
 * loop measures, every second, how much later it runs than it was planned.
 */
@Singleton
final class EventLoopMetrics implements MeterBinder {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final EventExecutorGroup loops;

    @Inject
    EventLoopMetrics(EventLoopGroupRegistry groups) {
        this(groups.getDefaultEventLoopGroup());
    }

    EventLoopMetrics(EventExecutorGroup loops) {
        this.loops = loops;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dateline.event.loop.pending", loops, EventLoopMetrics::pending)
                .description("Tasks that wait for an event loop")
                .register(registry);
        Timer delay = Timer.builder("dateline.event.loop.delay")
                .description("How much later than planned an event loop runs a task")
                .register(registry);
        loops.forEach(loop -> measure(loop, delay));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with its event loop
    private static void measure(EventExecutor loop, Timer delay) {
        long planned = System.nanoTime() + INTERVAL;
        loop.schedule(
                () -> {
                    delay.record(Math.max(0, System.nanoTime() - planned), TimeUnit.NANOSECONDS);
                    measure(loop, delay);
                },
                INTERVAL,
                TimeUnit.NANOSECONDS);
    }

    private static double pending(EventExecutorGroup loops) {
        long tasks = 0;
        for (EventExecutor loop : loops) {
            tasks += loop instanceof SingleThreadEventExecutor single ? single.pendingTasks() : 0;
        }
        return tasks;
    }
}
