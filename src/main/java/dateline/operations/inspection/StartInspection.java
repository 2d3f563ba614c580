package dateline.operations.inspection;

import dateline.operations.marker.MarkerKeeper;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The quick part of the inspection, in the background of a start after the server did not stop normally, or when the store
 * has less than the data directory says.
 */
@Singleton
class StartInspection {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    private final DataSource store;
    private final MarkerKeeper marker;

    StartInspection(DataSource store, MarkerKeeper marker) {
        this.store = store;
        this.marker = marker;
    }

    @EventListener
    @Async(TaskExecutors.BLOCKING)
    void inspect(ServerStartupEvent started) {
        if (marker.mayBeDamaged()) {
            LOG.info("The server did not stop normally, or the store has less than before: the last acts are checked");
            findings().forEach(finding -> LOG.error("The store is damaged: {}", finding));
        }
    }

    /** What the quick part finds. */
    List<String> findings() {
        try (StoreInspection inspection =
                new StoreInspection(DelegatingDataSource.unwrapDataSource(store)::getConnection, () -> {})) {
            return inspection.quick(marker.atStart().orElse(null));
        } catch (SQLException e) {
            LOG.debug("The connection can't be closed: {}", e.toString());
            return List.of();
        }
    }
}
