package dateline.operations.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.TestServer;
import dateline.operations.health.ServerPhase;
import io.micronaut.scheduling.DefaultTaskExceptionHandler;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ScheduledFailuresTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(DefaultTaskExceptionHandler.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(said);
    }

    @Test
    void aFailureIsLoggedUntilTheServerStops() {
        ServerPhase phase = new ServerPhase();
        ScheduledFailures failures = new ScheduledFailures(phase);
        failures.handle("job", new IllegalStateException("broken"));
        assertThat(said.list).hasSize(1);
        failures.handle("job", new IllegalStateException(new SQLTransientConnectionException("away")));
        phase.stopping();
        failures.handle("job", new IllegalStateException("Cannot resolve beans until the context is running"));
        assertThat(said.list).hasSize(1);
    }

    /** The scheduled tasks begin while the server is stopped again. */
    @Test
    void aServerThatIsStoppedRightAfterItsStartLogsNothing(@TempDir Path data) {
        for (int i = 0; i < 3; i++) {
            TestServer.start(data, Map.of()).close();
        }
        assertThat(said.list).isEmpty();
    }
}
