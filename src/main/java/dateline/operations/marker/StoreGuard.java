package dateline.operations.marker;

import dateline.operations.SetupSettings;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreConnection;
import dateline.operations.store.StoreSettings;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to start when a store was there before and is missing, empty or unreadable now. The embedded store is examined
 * before the pool opens it, PostgreSQL before the migrations make tables in it.
 */
@Singleton
final class StoreGuard implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final Logger LOG = LoggerFactory.getLogger(StoreGuard.class);

    private final SetupSettings settings;
    private final StoreAddress address;
    private final @Nullable StoreOpening opening;
    private final AtomicReference<@Nullable Connection> first = new AtomicReference<>();

    /** @param opening what has opened the store early; null in a server that others start */
    StoreGuard(SetupSettings settings, StoreSettings store, @Nullable StoreOpening opening) {
        this.settings = settings;
        this.opening = opening;
        this.address = store.address();
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        Path file = address.storeFile();
        if (file != null && (opening == null || !opening.isOpen())) {
            examine(file, StoreTraces.in(settings.data()));
        }
        return event.getBean();
    }

    private void examine(Path file, StoreTraces traces) {
        if (StoreUpgrade.isEmpty(file) && traces.exist()) {
            throw traces.refusal(
                    "The store " + file.toAbsolutePath() + (Files.exists(file) ? " has 0 bytes." : " does not exist."));
        }
        try {
            // Stays open until the pool has connections, so that H2 opens the file only once.
            first.set(StoreUpgrade.open(address, file, traces));
        } catch (SQLException e) {
            if (StoreConnection.isDamage(e)) {
                throw traces.refusal(
                        "The store " + file.toAbsolutePath() + " is damaged and can't be read (" + firstLine(e) + ").");
            }
            // The pool reports every other failure, such as a wrong password.
            LOG.debug("The store can't be examined: {}", e.toString());
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @EventListener
    void started(StartupEvent event) {
        close();
    }

    private void close() {
        Connection open = first.getAndSet(null);
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("The first connection can't be closed: {}", e.toString());
            }
        }
    }

    /** Examines a database of PostgreSQL as soon as the pool has connections. */
    @Singleton
    static final class DatabaseListener implements BeanCreatedEventListener<DataSource>, Ordered {
        private final StoreGuard guard;

        DatabaseListener(StoreGuard guard) {
            this.guard = guard;
        }

        /** After the pool is made, and before the listener that makes the tables. */
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE + 10;
        }

        @Override
        public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
            if (!guard.address.isEmbedded()) {
                try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(event.getBean()).getConnection()) {
                    StoreTraces.in(guard.settings.data()).demandContent(StoreContent.read(connection), guard.address);
                } catch (SQLException e) {
                    LOG.debug("The store can't be examined: {}", e.toString());
                }
            }
            return event.getBean();
        }
    }
}
