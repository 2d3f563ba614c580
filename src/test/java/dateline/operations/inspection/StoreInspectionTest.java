package dateline.operations.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.operations.maintenance.StoreHome;
import dateline.operations.marker.MarkerFile;
import dateline.operations.marker.StoreMarker;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreConnection;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of a store names what does not fit, and nothing else. */
class StoreInspectionTest {
    private static final int PAGE = 4_096;

    @TempDir
    Path folder = Path.of("replaced");

    private StoreHome home = new StoreHome(folder);

    @BeforeEach
    void publish() {
        home = new StoreHome(folder);
        try (EmbeddedServer server = home.start()) {
            Client client = new Client(server, home.data());
            StoreHome.publish(client, 0, 60);
            // Reading the feeds moves their oldest entries into archives.
            client.get("/feed.atom");
            client.get("/sections/world/feed.atom");
            String first = client.api("GET", "/api/articles?limit=1", "").at("/articles/0/id");
            client.api("POST", "/api/articles/" + first + "/withdraw", "{\"text\": \"Not true.\"}");
        }
    }

    @Test
    void soundStoreFits() {
        StoreHome.Result checked = home.run("check");
        assertThat(checked.said()).contains("Everything in the store fits together.");
        assertThat(checked.status()).isZero();
        try (EmbeddedServer server = home.start()) {
            assertThat(new Client(server, home.data())
                            .api("GET", "/api/store/inspection", "")
                            .response()
                            .body())
                    .isEqualTo("{\"findings\":[]}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM article WHERE title = 'Harbour 7' | is missing; the change log has change",
                "UPDATE article SET content = '<p>Other.</p>' WHERE title = 'Harbour 7' | its checksum differs",
                "DELETE FROM change WHERE number = (SELECT MAX(change) FROM article) | not in the change log",
                "DELETE FROM filing WHERE place = 0 | is published and is in no feed",
                "UPDATE filing SET place = 900 WHERE place = 1 | which ends at",
                "UPDATE filing SET place = 2 WHERE place = 1 | two articles at place 2",
                "DELETE FROM feed WHERE name = 'tag/harbours' | but no row",
                "UPDATE vacancy SET change = 900000 | names change 900000",
                "UPDATE revision SET change = 900000 | is kept after change 900000",
                "UPDATE revision SET article = '0197a3c2-5d70-7c2e-8a4f-00000000dead' | does not exist or is erased"
            })
    void whatDoesNotFitIsNamed(String damage, String finding) throws SQLException {
        execute(damage);
        StoreHome.Result checked = home.run("check");
        assertThat(checked.said()).contains(finding);
        assertThat(checked.status()).isEqualTo(1);
    }

    @Test
    void lostActsAreKnownByTheMarker() throws IOException {
        StoreMarker marker = MarkerFile.read(home.data()).orElseThrow();
        MarkerFile.write(home.data(), StoreMarker.of(marker.identity(), marker.store(), marker.changes() + 5));
        StoreHome.Result checked = home.run("check");
        assertThat(checked.said()).contains("the last acts are lost", "No backup of it is known");
        assertThat(checked.status()).isEqualTo(1);
        try (EmbeddedServer server = home.start()) {
            assertThat(server.getApplicationContext()
                            .getBean(StartInspection.class)
                            .findings())
                    .singleElement()
                    .asString()
                    .contains("the last acts are lost");
        }
    }

    /**
     * Whatever page is lost, either all articles are as they were, or the check says that something is not. The store is
     * compacted first, so that nearly every page holds what is in use.
     */
    @Test
    void lostPagesAreFound() throws IOException, SQLException {
        execute("SHUTDOWN COMPACT");
        byte[] sound = Files.readAllBytes(home.store());
        int found = 0;
        for (int at = 2 * PAGE; at + PAGE <= sound.length; at += 5 * PAGE) {
            byte[] damaged = sound.clone();
            Arrays.fill(damaged, at, at + PAGE, (byte) 0);
            Files.write(home.store(), damaged);
            if (findings().isEmpty()) {
                assertThat(articles()).as("zeros at " + at).isEqualTo(60);
            } else {
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    private List<String> findings() {
        StoreAddress address = StoreAddress.of("jdbc:h2:file:" + home.data().resolve("dateline"));
        try (StoreInspection inspection = new StoreInspection(() -> StoreConnection.openReadOnly(address), () -> {})) {
            return inspection.all(null);
        } catch (SQLException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private int articles() throws IOException {
        try (Connection connection = connection();
                var rows = connection.createStatement().executeQuery("SELECT content FROM article")) {
            int count = 0;
            while (rows.next()) {
                count += rows.getString(1).contains("about the harbour") ? 1 : 0;
            }
            return count;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        String path = home.data().resolve("dateline").toString();
        return DriverManager.getConnection(
                "jdbc:h2:file:" + path + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                "");
    }
}
