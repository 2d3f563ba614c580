package dateline.operations.marker;

import dateline.article.log.ChangeLog;
import dateline.operations.SetupSettings;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreSettings;
import dateline.section.Publication;
import dateline.section.Publications;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the marker up to date while the server runs. A store in memory has none. */
@Singleton
public final class MarkerKeeper {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    private final SetupSettings settings;
    private final StoreAddress address;
    private final Publications publications;
    private final ChangeLog log;
    private final InstantSource clock;
    private @Nullable StoreMarker written;
    private @Nullable StoreMarker earlier;
    private long lastAtStart;
    private boolean failing;

    MarkerKeeper(
            SetupSettings settings,
            StoreSettings store,
            Publications publications,
            ChangeLog log,
            InstantSource clock) {
        this.settings = settings;
        this.address = store.address();
        this.publications = publications;
        this.log = log;
        this.clock = clock;
    }

    /** The marker as the start of this server has found it; empty when there was none. */
    public synchronized Optional<StoreMarker> atStart() {
        return Optional.ofNullable(earlier);
    }

    /**
     * Whether the store may be damaged: the server that had opened the embedded store before did not stop normally, or the
     * store has fewer changes than before.
     */
    public synchronized boolean mayBeDamaged() {
        return earlier != null
                && ((earlier.process() != 0 && address.isEmbedded())
                        || (written != null
                                && earlier.identity().equals(written.identity())
                                && earlier.changes() > lastAtStart));
    }

    /** Remembers a backup as the last one. */
    public synchronized void remember(String file) {
        written = current().withBackup(new StoreMarker.Backup(file, clock.instant()));
        write();
    }

    /** After the set-up, which gives an empty store its identity. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    synchronized void opened(ServerStartupEvent event) {
        if (!isKept()) {
            return;
        }
        earlier = StoreTraces.in(settings.data()).marker();
        written = earlier;
        lastAtStart = log.last();
        StoreMarker now = current();
        if (earlier != null && !earlier.identity().equals(now.identity())) {
            LOG.warn("The store {} is another one than before: {}", address, StoreMarker.backupSentence(earlier));
        }
        written = now.withProcess(address.isEmbedded() ? ProcessHandle.current().pid() : 0);
        write();
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    synchronized void update() {
        if (!isKept() || written == null) {
            return;
        }
        StoreMarker before = written;
        written = current();
        if (!written.equals(before)) {
            write();
        }
    }

    @EventListener
    synchronized void stopping(ShutdownEvent event) {
        if (isKept() && written != null) {
            written = current().withProcess(0);
            write();
        }
    }

    private boolean isKept() {
        return !address.isEmbedded() || address.storeFile() != null;
    }

    /** The marker with what the store has now; as it was while the store can't be read. */
    private StoreMarker current() {
        StoreMarker before = written;
        try {
            UUID identity =
                    publications.findByName(Publication.NAME).orElseThrow().urn();
            long last = log.last();
            return before == null
                    ? StoreMarker.of(identity, address.toString(), last)
                    : before.seen(identity, address.toString(), last);
        } catch (RuntimeException e) {
            if (before == null) {
                throw e;
            }
            return before;
        }
    }

    private void write() {
        try {
            if (written != null) {
                MarkerFile.write(settings.data(), written);
            }
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                LOG.warn("The marker of the store can't be written: {}", e.toString());
            }
            failing = true;
        }
    }
}
