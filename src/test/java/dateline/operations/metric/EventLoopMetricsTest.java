package dateline.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class EventLoopMetricsTest {
    @Test
    void anEventLoopThatWaitsIsLateAndHasPendingTasks() throws Exception {
        DefaultEventExecutorGroup loops = new DefaultEventExecutorGroup(1);
        try {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            new EventLoopMetrics(loops).bindTo(registry);
            CountDownLatch blocked = new CountDownLatch(1);
            // Until 300 ms after the time of the first measurement.
            loops.execute(() -> await(blocked));
            loops.execute(() -> {});
            assertThat(registry.get("dateline.event.loop.pending").gauge().value())
                    .isPositive();
            assertThat(blocked.await(1_300, TimeUnit.MILLISECONDS)).isFalse();
            blocked.countDown();
            Timer delay = registry.get("dateline.event.loop.delay").timer();
            for (int i = 0; i < 500 && delay.count() == 0; i++) {
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(delay.max(TimeUnit.MILLISECONDS)).isGreaterThan(250);
        } finally {
            loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).sync();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
