package dateline.operations.availability;

import dateline.problem.StoreFailure;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start for a PostgreSQL that cannot be reached yet, and says so. What it cannot be the reason for, such as a
 * wrong password, ends the start at once.
 */
@Singleton
final class StoreWait implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(5);
    private static final String POSTGRES = "jdbc:postgresql:";

    private final Duration limit;

    StoreWait(@Value("${dateline.store-wait:60s}") Duration limit) {
        this.limit = limit;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        if (event.getBean().getUrl().startsWith(POSTGRES)) {
            await(event.getBean());
        }
        return event.getBean();
    }

    private void await(DatasourceConfiguration store) {
        long begun = System.nanoTime();
        long nextMessage = begun;
        for (String reason = failure(store); reason != null; reason = failure(store)) {
            long now = System.nanoTime();
            if (now - begun >= limit.toNanos()) {
                // The pool fails for the same reason, and the start ends with it.
                return;
            }
            if (now - nextMessage >= 0) {
                LOG.warn(
                        "Waiting for PostgreSQL, {} s of at most {} s: {}",
                        Duration.ofNanos(now - begun).toSeconds(),
                        limit.toSeconds(),
                        reason);
                nextMessage = now + BETWEEN_MESSAGES.toNanos();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Why the store cannot be reached now; null when it can, or fails for another reason. */
    private static @Nullable String failure(DatasourceConfiguration store) {
        Properties login = new Properties();
        store.getDataSourceProperties().forEach((name, value) -> login.put(name, String.valueOf(value)));
        if (store.getUsername() != null) {
            login.put("user", store.getUsername());
        }
        if (store.getPassword() != null) {
            login.put("password", store.getPassword());
        }
        try (Connection connection = DriverManager.getConnection(store.getUrl(), login)) {
            return connection.isClosed() ? "the connection was closed" : null;
        } catch (SQLException e) {
            return StoreFailure.isIn(e) ? e.getMessage() : null;
        }
    }
}
