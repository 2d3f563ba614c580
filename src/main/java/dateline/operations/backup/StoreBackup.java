package dateline.operations.backup;

import dateline.operations.store.StoreAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A backup of the embedded store: a ZIP file with the file of the store. */
public final class StoreBackup {
    private StoreBackup() {}

    /** Writes a backup to a file, while others use the store. */
    public static void write(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BACKUP TO '" + file.toAbsolutePath().toString().replace("'", "''") + "'");
        }
    }

    /** How a store that is no file is backed up. */
    public static String advice(StoreAddress address) {
        return address.isEmbedded()
                ? "The store is in memory and has no backup: set dateline.store to a file."
                : "The store is PostgreSQL, which has its own backup, also while the server runs. On a machine with the"
                        + " programs of PostgreSQL: pg_dump --format=custom --file=FILE DATABASE; to put it back into an"
                        + " empty database while no server runs: pg_restore --dbname=DATABASE FILE.";
    }
}
