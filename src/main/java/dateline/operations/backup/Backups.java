package dateline.operations.backup;

import dateline.operations.SetupSettings;
import dateline.operations.compaction.StoreCompaction;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreSettings;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes backups of the embedded store while the server uses it. A backup has everything that was committed before it. */
@Singleton
final class Backups {
    private final DataSource store;
    private final StoreAddress address;
    private final Path data;
    private final StoreCompaction compaction;

    Backups(DataSource store, StoreSettings settings, SetupSettings setup, StoreCompaction compaction) {
        this.compaction = compaction;
        this.store = store;
        this.address = settings.address();
        this.data = setup.data();
    }

    /** Makes a backup in a temporary file, which the caller deletes. */
    synchronized Path make() throws IOException, SQLException {
        if (address.storeFile() == null) {
            throw new ProblemException(ProblemKind.CONFLICT, StoreBackup.advice(address));
        }
        Path file = Files.createTempFile(data, "backup", ".part");
        try (Connection connection =
                DelegatingDataSource.unwrapDataSource(store).getConnection()) {
            compaction.pausedDuring(() -> StoreBackup.write(connection, file));
            return file;
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
