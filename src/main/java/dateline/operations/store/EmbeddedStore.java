package dateline.operations.store;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What H2 is told whatever its address says, since the newsroom's promises rest on it; a setting that stands in the
 * address holds instead. It stores before it acknowledges ({@code WRITE_DELAY}). It never answers a query from its last
 * result: that one is not yet outdated while another session's commit is letting go of its locks, so whoever waited
 * for the lock would read the state before the commit and undo it. It keeps no log of its own, which would fill the
 * disk of a store that is in trouble: what goes wrong is thrown to who asks.
 */
final class EmbeddedStore {
    private static final Map<String, String> SETTINGS = Map.of(
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DEFAULT_NULL_ORDERING", "HIGH",
            "WRITE_DELAY", "0",
            "OPTIMIZE_REUSE_RESULTS", "0",
            "TRACE_LEVEL_FILE", "0",
            "DB_CLOSE_ON_EXIT", "FALSE");

    private EmbeddedStore() {}

    static void tell(StoreAddress address, BiConsumer<String, String> setting) {
        String told = address.url().toUpperCase(Locale.ROOT);
        SETTINGS.forEach((name, value) -> {
            if (!told.contains(";" + name + "=")) {
                setting.accept(name, value);
            }
        });
    }
}
