package dateline.operations.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.Client;
import dateline.operations.maintenance.StoreHome;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is lost or damaged is not mistaken for a new one, and nothing of it is overwritten. */
class StoreGuardTest {
    @TempDir
    Path folder = Path.of("replaced");

    private StoreHome home = new StoreHome(folder);
    private String token = "";

    @BeforeEach
    void storeWasThere() throws IOException {
        home = new StoreHome(folder);
        try (EmbeddedServer server = home.start()) {
            StoreHome.publish(new Client(server, home.data()), 0, 3);
        }
        token = Files.readString(home.data().resolve("writer-token"));
    }

    @Test
    void missingStoreIsRefused() throws IOException {
        Files.delete(home.store());
        assertRefused("dateline.mv.db does not exist");
        assertThat(home.store()).doesNotExist();
    }

    @Test
    void emptyStoreIsRefused() throws IOException {
        Files.write(home.store(), new byte[0]);
        assertRefused("dateline.mv.db has 0 bytes");
        assertThat(home.store()).isEmptyFile();
    }

    @Test
    void damagedStoreIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(home.store());
        Arrays.fill(bytes, (byte) 0);
        Files.write(home.store(), bytes);
        assertRefused("is damaged and can't be read");
        assertThat(Files.readAllBytes(home.store())).isEqualTo(bytes);
    }

    /** A store of a release without the marker has the file of the first token and the search index. */
    @Test
    void theFileOfTheTokenIsEnoughToKnowThatAStoreWasThere() throws IOException {
        Files.delete(home.data().resolve(MarkerFile.NAME));
        Files.delete(home.store());
        assertRefused("writer-token");
    }

    @Test
    void theRefusalNamesTheLastBackup() throws IOException {
        Path backup = folder.resolve("backup.zip");
        assertThat(home.run("backup", backup.toString()).status()).isZero();
        Files.delete(home.store());
        assertRefused("The last known backup is " + backup);
    }

    @Test
    void theOperatorCanStartAnewAndLosesNothing() throws IOException {
        byte[] store = Files.readAllBytes(home.store());
        StoreHome.Result moved = home.run("start-anew");
        assertThat(moved.status()).as(moved.said()).isZero();
        Path former = home.data().resolve("former-1");
        assertThat(Files.readAllBytes(former.resolve("dateline.mv.db"))).isEqualTo(store);
        assertThat(Files.readString(former.resolve("writer-token"))).isEqualTo(token);
        try (EmbeddedServer server = home.start()) {
            Client client = new Client(server, home.data());
            assertThat(client.api("GET", "/api/articles", "").json().at("/articles"))
                    .isEmpty();
        }
    }

    @Test
    void theMarkerFollowsTheStore() throws IOException {
        StoreMarker marker = MarkerFile.read(home.data()).orElseThrow();
        assertThat(marker.changes()).isGreaterThanOrEqualTo(3);
        assertThat(marker.process()).as("stopped normally").isZero();
        try (EmbeddedServer server = home.start()) {
            assertThat(server.isRunning()).isTrue();
            assertThat(MarkerFile.read(home.data()).orElseThrow().process())
                    .isEqualTo(ProcessHandle.current().pid());
        }
    }

    private void assertRefused(String reason) throws IOException {
        assertThatThrownBy(() -> home.start().close())
                .hasRootCauseInstanceOf(StoreRefusal.class)
                .rootCause()
                .hasMessageContaining(reason)
                .hasMessageContaining("dateline restore FILE")
                .hasMessageContaining("dateline start-anew");
        assertThat(Files.readString(home.data().resolve("writer-token"))).isEqualTo(token);
        assertThat(home.data().resolve("writer-token.1")).doesNotExist();
    }
}
