package dateline.operations.store;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The settings of the PostgreSQL driver that Dateline needs; a setting in the store's address takes precedence. A server
 * that has gone without a word must not hold a connection for ever: the driver gives up connecting after seconds, and
 * reading after minutes, since a migration may take some.
 */
final class RemoteStore {
    private static final Map<String, String> SETTINGS =
            Map.of("connectTimeout", "5", "loginTimeout", "5", "socketTimeout", "300", "tcpKeepAlive", "true");

    private RemoteStore() {}

    static void apply(StoreAddress address, BiConsumer<String, String> setting) {
        String url = address.url().toLowerCase(Locale.ROOT);
        SETTINGS.forEach((name, value) -> {
            String named = name.toLowerCase(Locale.ROOT) + "=";
            if (!url.contains("?" + named) && !url.contains("&" + named)) {
                setting.accept(name, value);
            }
        });
    }
}
