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
 * The directory of the embedded store, the first key and the search index, made before the store is opened. Only its
 * owner can look into it, whatever could be seen before; so it is with the files of a store that lies elsewhere.
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
        OwnerOnlyFiles.seal(data);
        sealStore();
        return event.getBean();
    }

    /** The store's file is there now, also when it was made by this start. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void opened(StartupEvent started) {
        OwnerOnlyFiles.seal(settings.data());
        sealStore();
    }

    /** What H2 makes beside the store's file has its name and other endings. */
    private void sealStore() {
        Path file = store.address().file();
        Path folder = store.address().folder();
        if (file == null || folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file.getFileName() + ".*")) {
            files.forEach(OwnerOnlyFiles::seal);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the store, " + folder + ", can't be read", e);
        }
    }
}
