package dateline.operations.marker;

import dateline.section.Publication;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store says of itself, read without the server.
 *
 * @param identity the id of its publication; null when it has none, because its first start was interrupted
 * @param changes its highest change number
 */
public record StoreContent(@Nullable UUID identity, long changes) {
    /** SQL:2023's class 42, "syntax error or access rule violation", which an unknown table belongs to. */
    private static final String UNKNOWN_TABLE = "42";

    /** Reads it; empty when the store has no tables of Dateline. */
    public static Optional<StoreContent> read(Connection connection) throws SQLException {
        try (PreparedStatement names = connection.prepareStatement("SELECT urn FROM publication WHERE name = ?");
                Statement numbers = connection.createStatement()) {
            names.setString(1, Publication.NAME);
            UUID identity = null;
            try (ResultSet row = names.executeQuery()) {
                if (row.next()) {
                    identity = row.getObject(1, UUID.class);
                }
            }
            try (ResultSet row = numbers.executeQuery("SELECT last_number FROM change_counter WHERE id = 1")) {
                return Optional.of(new StoreContent(identity, row.next() ? row.getLong(1) : 0));
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(UNKNOWN_TABLE)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
