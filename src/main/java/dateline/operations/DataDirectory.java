package dateline.operations;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory of the embedded store and the first key, made before the store is opened; only its owner can look
 * into it. An existing one keeps its permissions.
 */
@Singleton
final class DataDirectory implements BeanCreatedEventListener<DatasourceConfiguration> {
    private final SetupSettings settings;

    DataDirectory(SetupSettings settings) {
        this.settings = settings;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        make(settings.data());
        return event.getBean();
    }

    private static void make(Path data) {
        try {
            if (Files.isDirectory(data)) {
                return;
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data directory " + data.toAbsolutePath() + " can't be made: set dateline.data", e);
        }
    }
}
