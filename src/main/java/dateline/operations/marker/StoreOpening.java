package dateline.operations.marker;

import dateline.operations.HomeDirectory;
import dateline.operations.setting.StartSettings;
import dateline.operations.store.StoreAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the embedded store in a thread of its own as soon as a start knows its settings, and makes a new store where there
 * was none, while the main thread prepares the rest of the server. The pool finds it open. What fails here fails again when
 * the main thread opens the store, and is reported there; nothing is made where a store was before.
 */
public final class StoreOpening {
    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);

    private static final String STORE = "dateline.store";
    private static final String DATA = "dateline.data";
    private static final String REFERENCE = "${";

    private final CompletableFuture<@Nullable Connection> opened;

    private StoreOpening(CompletableFuture<@Nullable Connection> opened) {
        this.opened = opened;
    }

    /** Begins to open the store of a start. */
    public static StoreOpening begin(StartSettings settings) {
        String store =
                of(settings, STORE, "jdbc:h2:file:" + HomeDirectory.path().resolve("data/dateline"));
        String data = of(settings, DATA, HomeDirectory.path().resolve("data").toString());
        // What refers to other settings can be read only when all of them are.
        return store.contains(REFERENCE) || data.contains(REFERENCE)
                ? new StoreOpening(CompletableFuture.completedFuture(null))
                : begin(StoreAddress.of(store), Path.of(data).normalize());
    }

    static StoreOpening begin(StoreAddress address, Path data) {
        CompletableFuture<@Nullable Connection> opened = new CompletableFuture<>();
        Path file = address.storeFile();
        if (file == null) {
            opened.complete(null);
        } else {
            Thread.ofPlatform().daemon().name("store-opening").start(() -> opened.complete(open(address, file, data)));
        }
        return new StoreOpening(opened);
    }

    private static String of(StartSettings settings, String name, String shipped) {
        return settings.written().containsKey(name) ? settings.text(name) : shipped;
    }

    /** Waits until the store is open; returns false when it can't be opened by this. */
    boolean isOpen() {
        return opened.join() != null;
    }

    /** Waits until the store is open, and lets it go: the pool has its own connections by now. */
    public void end() {
        Connection connection = opened.join();
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The first connection can't be closed: {}", e.toString());
            }
        }
    }

    private static @Nullable Connection open(StoreAddress address, Path file, Path data) {
        try {
            StoreTraces traces = StoreTraces.in(data);
            return StoreUpgrade.isEmpty(file) && traces.exist() ? null : StoreUpgrade.open(address, file, traces);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The store can't be opened yet: {}", e.toString());
            return null;
        }
    }
}
