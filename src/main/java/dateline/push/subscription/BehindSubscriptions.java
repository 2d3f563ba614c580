package dateline.push.subscription;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The subscriptions that are behind the number of their document, for the one node of a store: their rows are only read,
 * neither locked nor claimed. Nodes that share a store use {@link Subscriptions#behind}.
 */
@Singleton
public final class BehindSubscriptions {
    /** For {@code <} H2 would read the equal ones too, which are all that have been told. */
    private static final String BEHIND = """
            SELECT *
            FROM subscription
            WHERE document = ? AND state = ? AND acknowledged <= ? AND claimed <= ?
                AND host <> ALL (?) AND (ends IS NULL OR ends > ?)
            ORDER BY document, state, acknowledged
            LIMIT ?
            """;

    private final JdbcOperations jdbc;

    BehindSubscriptions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param number those that have acknowledged less are behind
     * @param busy hosts whose callbacks are left out
     * @param rows how many rows are read at most
     */
    public record Sought(
            int document, SubscriptionState state, long number, Instant now, Collection<String> busy, int rows) {}

    /** Decides by id and host whether a subscription is taken. A row that is not taken costs next to nothing. */
    @FunctionalInterface
    public interface Choice {
        boolean takes(UUID id, String host);
    }

    /** Those that are taken, in the current transaction. */
    public List<Subscription> taken(Sought sought, Choice choice) {
        return jdbc.prepareStatement(BEHIND, statement -> {
            set(statement, sought);
            List<Subscription> taken = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (choice.takes(rows.getObject("id", UUID.class), rows.getString("host"))) {
                        taken.add(jdbc.readEntity(rows, Subscription.class));
                    }
                }
            }
            return taken;
        });
    }

    private static void set(PreparedStatement statement, Sought sought) throws SQLException {
        Timestamp now = Timestamp.from(sought.now());
        statement.setInt(1, sought.document());
        statement.setString(2, sought.state().name());
        statement.setLong(3, sought.number() - 1);
        statement.setTimestamp(4, now);
        statement.setArray(
                5,
                statement.getConnection().createArrayOf("varchar", sought.busy().toArray()));
        statement.setTimestamp(6, now);
        statement.setInt(7, sought.rows());
    }
}
