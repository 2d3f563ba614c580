package dateline.operations.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.Client;
import dateline.operations.inspection.StoreInspection;
import dateline.operations.marker.StoreRefusal;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator of PostgreSQL does: the check, a backup, and a database that is lost. */
class PostgresMaintenanceIT {
    @TempDir
    Path data = Path.of("replaced");

    @Test
    void theStoreIsCheckedAndAnEmptyDatabaseIsNotMistakenForIt() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String store = postgres.getJdbcUrl("postgres", "postgres");
            try (EmbeddedServer server = start(store)) {
                Client client = new Client(server, data);
                StoreHome.publish(client, 0, 60);
                assertThat(client.api("GET", "/api/store/inspection", "").json().at("/findings"))
                        .isEmpty();
                assertThat(client.api("GET", "/api/store/backup", "").at("/detail"))
                        .contains("pg_dump");
            }
            execute(postgres, "UPDATE article SET title = 'Another' WHERE title = 'Harbour 3'");
            assertThat(findings(postgres)).singleElement().asString().contains("its checksum differs");
            execute(postgres, "DROP SCHEMA public CASCADE");
            execute(postgres, "CREATE SCHEMA public");
            assertThatThrownBy(() -> start(store).close())
                    .hasRootCauseInstanceOf(StoreRefusal.class)
                    .rootCause()
                    .hasMessageContaining("is empty");
        }
    }

    private static List<String> findings(EmbeddedPostgres postgres) throws SQLException {
        try (StoreInspection inspection =
                new StoreInspection(postgres.getPostgresDatabase()::getConnection, () -> {})) {
            return inspection.all(null);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private EmbeddedServer start(String store) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of("dateline.store", store, "dateline.data", data.toString(), "micronaut.server.port", -1));
    }
}
