package dateline.operations;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/**
 * What H2 is told whatever its address says, since the newsroom's promises rest on it; a setting that stands in the
 * address holds instead. It stores before it acknowledges ({@code WRITE_DELAY}). It never answers a query from its last
 * result: that one is not yet outdated while another session's commit is letting go of its locks, so whoever waited
 * for the lock would read the state before the commit and undo it.
 */
@Singleton
final class EmbeddedStore implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final Map<String, String> SETTINGS = Map.of(
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DEFAULT_NULL_ORDERING", "HIGH",
            "WRITE_DELAY", "0",
            "OPTIMIZE_REUSE_RESULTS", "0",
            "DB_CLOSE_ON_EXIT", "FALSE");

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration store = event.getBean();
        String address = store.getUrl().toUpperCase(Locale.ROOT);
        if (address.startsWith("JDBC:H2:")) {
            SETTINGS.forEach((name, value) -> {
                if (!address.contains(";" + name + "=")) {
                    store.addDataSourceProperty(name, value);
                }
            });
        }
        return store;
    }
}
