package dateline.operations.store;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The settings of H2 that Dateline needs; a setting in the store's address takes precedence. H2 writes to disk before it
 * acknowledges a commit ({@code WRITE_DELAY}). It compresses what it writes ({@code COMPRESS}); what an earlier release has
 * written uncompressed stays readable. It never answers a query from the result of an earlier one
 * ({@code OPTIMIZE_REUSE_RESULTS}): while another session's commit releases its locks, that result is not outdated yet, so
 * that a session which waited for the lock would read the old state and overwrite the commit. It writes no trace file,
 * which could fill the disk ({@code TRACE_LEVEL_FILE}); its errors reach the caller. Each connection keeps as many statements
 * as the deliveries to subscribers use in turn ({@code QUERY_CACHE_SIZE}); the eight of H2 would all be read again each time.
 */
final class EmbeddedStore {
    private static final Map<String, String> SETTINGS = Map.of(
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DEFAULT_NULL_ORDERING", "HIGH",
            "WRITE_DELAY", "0",
            "COMPRESS", "TRUE",
            "OPTIMIZE_REUSE_RESULTS", "0",
            "TRACE_LEVEL_FILE", "0",
            "QUERY_CACHE_SIZE", "32",
            "DB_CLOSE_ON_EXIT", "FALSE");

    private EmbeddedStore() {}

    static void apply(StoreAddress address, BiConsumer<String, String> setting) {
        String url = address.url().toUpperCase(Locale.ROOT);
        SETTINGS.forEach((name, value) -> {
            if (!url.contains(";" + name + "=")) {
                setting.accept(name, value);
            }
        });
    }
}
