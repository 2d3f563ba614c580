package dateline.operations.marker;

import dateline.operations.schema.SchemaMigration;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * An embedded store with the tables of this release and nothing in them. The build makes it for the distribution, so that
 * the first start copies it: to make the tables takes a fifth of a start.
 */
final class FirstStore {
    /** The system property with its file, which the start script sets. */
    private static final String PROPERTY = "dateline.first-store";

    private FirstStore() {}

    /**
     * Makes it, as a part of the build.
     *
     * @param arguments its file, which ends with ".mv.db"
     */
    public static void main(String... arguments) throws SQLException {
        make(Path.of(arguments[0]));
    }

    static void make(Path file) throws SQLException {
        StoreAddress address =
                StoreAddress.of("jdbc:h2:file:" + file.toAbsolutePath()).inFile(file);
        try (Connection open = StoreConnection.make(address);
                Statement statement = open.createStatement()) {
            SchemaMigration.migrate(StoreConnection.source(address));
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    /** The file of the distribution; null where there is none, as in a server that is run from its sources. */
    static @Nullable Path shipped() {
        String named = System.getProperty(PROPERTY);
        return named == null || !Files.isRegularFile(Path.of(named)) ? null : Path.of(named);
    }

    /**
     * Puts a copy in the place of a new store and opens it.
     *
     * @param other the file of the copy while it is written
     * @return null, with nothing in its place, when the tables are not those of this release, or the address has settings of
     *     its own, such as a password
     */
    static @Nullable Connection copied(Path first, StoreAddress address, Path file, Path other) throws IOException {
        if (address.user() != null
                || address.password() != null
                || address.url().indexOf(';') >= 0) {
            return null;
        }
        Files.deleteIfExists(other);
        Files.write(other, Files.readAllBytes(first));
        DurableReplacement.replace(file, other);
        try {
            Connection connection = StoreConnection.open(address);
            if (SchemaMigration.isComplete(connection)) {
                return connection;
            }
            connection.close();
        } catch (SQLException e) {
            StoreUpgrade.LOG.warn("The first store of the distribution, {}, can't be used: {}", first, e.toString());
        }
        Files.deleteIfExists(file);
        return null;
    }
}
