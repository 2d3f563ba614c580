package dateline.operations.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestServer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanPreDestroyEvent;
import io.micronaut.context.event.BeanPreDestroyEventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scheduled methods end before the store is closed, so that none of them opens it again. */
class ScheduledWorkTest {
    private static final AtomicReference<@Nullable Boolean> ENDED = new AtomicReference<>();

    @Test
    void scheduledMethodsEndBeforeTheStoreIsClosed(@TempDir Path data) {
        try (EmbeddedServer server = TestServer.start(data, Map.of("test.scheduled-work", "true"))) {
            assertThat(server.isRunning()).isTrue();
        }
        assertThat(ENDED.get()).isTrue();
    }

    /** Notes how the scheduled methods stand when the store is about to be closed. */
    @Singleton
    @Requires(property = "test.scheduled-work")
    static final class Witness implements BeanPreDestroyEventListener<DataSource> {
        private final ExecutorService scheduled;

        Witness(@Named(TaskExecutors.SCHEDULED) ExecutorService scheduled) {
            this.scheduled = scheduled;
        }

        @Override
        public DataSource onPreDestroy(BeanPreDestroyEvent<DataSource> event) {
            ENDED.set(scheduled.isTerminated());
            return event.getBean();
        }
    }
}
