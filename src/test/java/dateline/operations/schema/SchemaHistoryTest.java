package dateline.operations.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A store whose history is that of the release is not migrated, so every other store must have another history. */
class SchemaHistoryTest {
    @Test
    void everyMigrationIsInTheHistoryOfTheRelease() throws SQLException {
        try (Connection store = migrated("every", "latest")) {
            assertThat(SchemaHistory.read(store)).isEqualTo(SchemaHistory.OF_RELEASE);
        }
    }

    @Test
    void earlierStoreHasAnotherHistory() throws SQLException {
        try (Connection store = migrated("earlier", "4")) {
            assertThat(SchemaHistory.read(store)).isNotEqualTo(SchemaHistory.OF_RELEASE);
        }
    }

    @Test
    void storeWithAFailedOrChangedMigrationHasAnotherHistory() throws SQLException {
        try (Connection store = migrated("failed", "latest");
                Statement statement = store.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '5'");
            assertThat(SchemaHistory.read(store)).isNotEqualTo(SchemaHistory.OF_RELEASE);
            statement.execute(
                    "UPDATE \"flyway_schema_history\" SET \"success\" = TRUE, \"checksum\" = 1 WHERE \"version\" = '5'");
            assertThat(SchemaHistory.read(store)).isNotEqualTo(SchemaHistory.OF_RELEASE);
        }
    }

    @Test
    void storeOfALaterReleaseHasAnotherHistory() throws SQLException {
        try (Connection store = migrated("later", "latest");
                Statement statement = store.createStatement()) {
            statement.execute("INSERT INTO \"flyway_schema_history\" VALUES"
                    + " (99, '99', 'later', 'SQL', 'V99__later.sql', 7, 'u', CURRENT_TIMESTAMP, 1, TRUE)");
            assertThat(SchemaHistory.read(store)).isNotEqualTo(SchemaHistory.OF_RELEASE);
        }
    }

    @Test
    void emptyStoreHasNoHistory() throws SQLException {
        try (Connection store = DriverManager.getConnection(address("none"))) {
            assertThatThrownBy(() -> SchemaHistory.read(store)).isInstanceOf(SQLException.class);
        }
    }

    private static Connection migrated(String name, String target) throws SQLException {
        Connection open = DriverManager.getConnection(address(name));
        Flyway.configure()
                .dataSource(address(name), "", "")
                .target(target)
                .load()
                .migrate();
        return open;
    }

    private static String address(String name) {
        return "jdbc:h2:mem:history-" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }
}
