package dateline.operations.store;

import dateline.operations.SetupSettings;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file in the data directory that tells commands where the running server listens. */
@Singleton
public final class AddressFile {
    public static final String NAME = "address";

    private static final Logger LOG = LoggerFactory.getLogger(AddressFile.class);

    private final SetupSettings settings;

    AddressFile(SetupSettings settings) {
        this.settings = settings;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void started(ServerStartupEvent started) {
        EmbeddedServer server = started.getSource();
        Path file = settings.data().resolve(NAME);
        try {
            Files.writeString(file, server.getScheme() + "://" + server.getHost() + ":" + server.getPort() + "\n");
            OwnerOnlyFiles.restrictToOwner(file);
        } catch (IOException e) {
            LOG.warn("{} can't be written, so commands need --server: {}", file, e.toString());
        }
    }
}
