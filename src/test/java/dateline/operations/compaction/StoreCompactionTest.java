package dateline.operations.compaction;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.operations.maintenance.StoreHome;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the embedded store while the server runs. */
class StoreCompactionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A megabyte may be obsolete; the articles have less than that. */
    private static final long SMALL = 2 << 20;

    @TempDir
    Path folder = Path.of("replaced");

    private StoreHome home = new StoreHome(folder);

    @BeforeEach
    void choose() {
        home = new StoreHome(folder);
    }

    @Test
    void aQuietServerMakesItsFileSmallAndLosesNothing() throws IOException, SQLException {
        try (EmbeddedServer server = home.start()) {
            Client client = new Client(server, home.data());
            StoreCompaction compaction = server.getApplicationContext().getBean(StoreCompaction.class);
            compaction.pausedDuring(() -> {
                StoreHome.publish(client, 0, 200);
                assertThat(size()).isGreaterThan(SMALL);
            });
            String feed = client.get("/sections/world/feed.json?limit=200").body();
            // A turn that the server takes by itself at the same time does the work of this one.
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (size() >= SMALL && System.nanoTime() < end) {
                compaction.run();
                Thread.onSpinWait();
            }
            assertThat(size()).isLessThan(SMALL);
            assertThat(client.get("/sections/world/feed.json?limit=200").body())
                    .contains("Harbour 199")
                    .isEqualTo(feed);
        }
        StoreHome.Result checked = home.run("check");
        assertThat(checked.said()).contains("Everything in the store fits together");
    }

    /** A backup copies the file as it is, so nothing may be moved in it meanwhile. */
    @Test
    void duringABackupNothingIsMoved() throws SQLException {
        try (EmbeddedServer server = home.start()) {
            StoreHome.publish(new Client(server, home.data()), 0, 60);
            StoreCompaction compaction = server.getApplicationContext().getBean(StoreCompaction.class);
            StoreFile file = file(server.getApplicationContext());
            compaction.pausedDuring(() -> {
                long version = file.version();
                Thread other = Thread.ofVirtual().start(compaction::run);
                join(other);
                assertThat(file.version()).isEqualTo(version);
            });
        }
    }

    /** H2 2.3 wrote it, uncompressed. */
    @Test
    void aStoreOfAnEarlierReleaseOpensAndGrowsCompressed() throws IOException {
        Path backup = folder.resolve("earlier.zip");
        try (InputStream earlier = Objects.requireNonNull(getClass().getResourceAsStream("/store-of-h2-2.3.zip"))) {
            Files.copy(earlier, backup);
        }
        StoreHome.Result restored = home.run("restore", backup.toString());
        assertThat(restored.status()).as(restored.said()).isZero();
        assertThat(home.run("token", "reset").status()).isZero();
        try (EmbeddedServer server = home.start()) {
            Client client = new Client(server, home.data());
            assertThat(client.get("/feed.json").body()).contains("hograal");
            StoreHome.publish(client, 0, 5);
            assertThat(client.get("/feed.json").body()).contains("Harbour 4", "hograal");
        }
        assertThat(home.run("check").said()).contains("Everything in the store fits together");
        assertThat(home.run("compact").status()).isZero();
    }

    private long size() {
        try {
            return Files.size(home.store());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static StoreFile file(ApplicationContext context) throws SQLException {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))
                .getConnection()) {
            return Objects.requireNonNull(StoreFile.of(connection));
        }
    }
}
