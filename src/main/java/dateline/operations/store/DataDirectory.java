package dateline.operations.store;

import dateline.operations.SetupSettings;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the directory of the embedded store, the first token and the search index before the store is opened. Only its
 * owner can read it, whatever its permissions were before; the same holds for the files of a store elsewhere.
 */
@Singleton
final class DataDirectory implements BeanCreatedEventListener<DatasourceConfiguration> {
    private final SetupSettings settings;
    private final StoreSettings store;

    DataDirectory(SetupSettings settings, StoreSettings store) {
        this.settings = settings;
        this.store = store;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        Path data = settings.data();
        try {
            if (!Files.isDirectory(data)) {
                OwnerOnlyFiles.make(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data directory " + data.toAbsolutePath() + " can't be made: set dateline.data", e);
        }
        OwnerOnlyFiles.restrictToOwner(data);
        restrictStore();
        return event.getBean();
    }

    /** Runs when the store's file exists, also when this start has made it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void opened(StartupEvent started) {
        OwnerOnlyFiles.restrictToOwner(settings.data());
        restrictStore();
    }

    /** The other files of H2 have the name of the store's file with other extensions. */
    private void restrictStore() {
        Path file = store.address().file();
        Path folder = store.address().folder();
        if (file == null || folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file.getFileName() + ".*")) {
            files.forEach(OwnerOnlyFiles::restrictToOwner);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the store, " + folder + ", can't be read", e);
        }
    }
}
