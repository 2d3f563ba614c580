package dateline.operations.schema;

import dateline.operations.marker.StoreOpening;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the migrations that the store does not have, as soon as the pool has connections. Flyway is started only when the
 * history in the store is not exactly that of this release, since Flyway takes longer than the rest of opening a store.
 */
@Singleton
public final class SchemaMigration implements BeanCreatedEventListener<DataSource>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    private final @Nullable StoreOpening opening;

    /**
     * The migration at the start.
     *
     * @param opening what has opened the store early; null in a server that others start
     */
    SchemaMigration(@Nullable StoreOpening opening) {
        this.opening = opening;
    }

    /** After the guard of the store, which looks at a database before it gets tables. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 20;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        DataSource pool = DelegatingDataSource.unwrapDataSource(event.getBean());
        if (opening != null) {
            opening.end();
        }
        migrate(pool);
        return event.getBean();
    }

    /** Brings the tables of a store to those of this release. */
    public static void migrate(DataSource store) {
        if (!isCurrent(store)) {
            Flyway.configure().dataSource(store).load().migrate();
        }
    }

    private static boolean isCurrent(DataSource store) {
        try (Connection connection = store.getConnection()) {
            return SchemaHistory.read(connection).equals(SchemaHistory.OF_RELEASE);
        } catch (SQLException e) {
            // An empty store has no history. Flyway reports every other failure.
            LOG.debug("The history of the schema can't be read: {}", e.toString());
            return false;
        }
    }

    /** Whether a store has all tables of this release; a later release may have added others. */
    public static boolean isComplete(Connection connection) {
        try {
            return SchemaHistory.read(connection).migrations().containsAll(SchemaHistory.OF_RELEASE.migrations());
        } catch (SQLException e) {
            LOG.debug("The history of the schema can't be read: {}", e.toString());
            return false;
        }
    }
}
