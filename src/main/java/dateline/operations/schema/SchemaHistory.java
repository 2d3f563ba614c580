package dateline.operations.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The migrations that a store has, in their order, as Flyway notes them.
 *
 * @param migrations those that succeeded and those that failed
 */
record SchemaHistory(List<Migration> migrations) {
    /** The history of a store of this release. With a new migration, a test fails until it is here. */
    static final SchemaHistory OF_RELEASE = new SchemaHistory(List.of(
            new Migration("V1__articles.sql", 1_514_072_940, true),
            new Migration("V2__topics_and_log_time.sql", -453_057_518, true),
            new Migration("V3__amendments_and_names.sql", -296_006_616, true),
            new Migration("V4__documents.sql", 1_409_284_983, true),
            new Migration("V5__checksums.sql", -1_335_557_181, true),
            new Migration("V6__subscriptions.sql", 998_441_962, true),
            new Migration("V7__sources.sql", -1_668_071_657, true),
            new Migration("V8__hub_subscriptions.sql", -1_843_057_340, true),
            new Migration("V9__verification_callbacks.sql", -1_530_436_255, true),
            new Migration("V10__redistribution.sql", 579_451_898, true),
            new Migration("V11__partners.sql", -751_948_741, true),
            new Migration("V12__desk_sessions.sql", -493_469_816, true),
            new Migration("V13__revisions.sql", -953_564_414, true),
            new Migration("V14__readership.sql", -521_588_288, true)));

    SchemaHistory {
        migrations = List.copyOf(migrations);
    }

    /**
     * A migration.
     *
     * @param script the name of its file
     * @param checksum Flyway's checksum of the file
     * @param success whether all of it was done
     */
    record Migration(String script, int checksum, boolean success) {}

    /**
     * The history of a store, in the schema in which Flyway would make the tables. Notes without a version, such as that of
     * the table itself, are no migrations.
     */
    static SchemaHistory read(Connection connection) throws SQLException {
        List<Migration> migrations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT script, checksum, success FROM "
                        + statement.enquoteIdentifier(connection.getSchema(), true)
                        + ".\"flyway_schema_history\" WHERE version IS NOT NULL ORDER BY installed_rank")) {
            while (row.next()) {
                migrations.add(
                        new Migration(row.getString("script"), row.getInt("checksum"), row.getBoolean("success")));
            }
        }
        return new SchemaHistory(migrations);
    }
}
