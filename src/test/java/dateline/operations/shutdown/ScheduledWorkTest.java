package dateline.operations.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestServer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanPreDestroyEvent;
import io.micronaut.context.event.BeanPreDestroyEventListener;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scheduled methods end before the store is closed, so that none of them opens it again. */
class ScheduledWorkTest {
    private static final AtomicReference<@Nullable ExecutorService> SCHEDULED = new AtomicReference<>();
    private static final AtomicBoolean OPEN_AT_THE_END = new AtomicBoolean();

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // it is ended by what is tested
    void theEndWaitsForTheMethodThatRuns() throws InterruptedException {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        AtomicInteger completed = new AtomicInteger();
        executor.scheduleWithFixedDelay(
                () -> {
                    begun.countDown();
                    awaitUninterrupted(ending);
                    completed.incrementAndGet();
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        begun.await();
        Thread.ofVirtual().start(() -> {
            while (!executor.isShutdown()) {
                Thread.onSpinWait();
            }
            ending.countDown();
        });
        new ScheduledWork(executor).end();
        assertThat(executor.isTerminated()).isTrue();
        assertThat(completed.get()).isEqualTo(1);
    }

    @Test
    void theStoreIsClosedAfterwards(@TempDir Path data) {
        try (EmbeddedServer server = TestServer.start(data, Map.of("test.scheduled-work", "true"))) {
            SCHEDULED.set(server.getApplicationContext()
                    .getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.SCHEDULED)));
        }
        assertThat(SCHEDULED.get()).isNotNull();
        assertThat(OPEN_AT_THE_END).isFalse();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes how the scheduled methods stand when the store is about to be closed. */
    @Singleton
    @Requires(property = "test.scheduled-work")
    static final class Witness implements BeanPreDestroyEventListener<DataSource> {
        @Override
        public DataSource onPreDestroy(BeanPreDestroyEvent<DataSource> event) {
            ExecutorService scheduled = SCHEDULED.get();
            OPEN_AT_THE_END.set(scheduled == null || !scheduled.isTerminated());
            return event.getBean();
        }
    }
}
