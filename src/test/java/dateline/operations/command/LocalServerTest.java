package dateline.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a command finds the server in its directory. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:place;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-place")
class LocalServerTest {
    private static final Path DATA = Path.of("target/test-place");

    @Inject
    EmbeddedServer server;

    @TempDir
    Path empty = Path.of("replaced");

    @Test
    void theAddressFileHasThePortOfTheServer() {
        LocalServer place = new LocalServer(DATA, 1);
        assertThat(place.address().getPort()).isEqualTo(server.getPort());
        assertThat(place.tokenFile()).isRegularFile();
    }

    @Test
    void withoutAnAddressFileThePortOfTheSettingsIsUsed() {
        assertThat(new LocalServer(empty, 9191).address()).hasToString("http://localhost:9191");
    }

    /** The operator's file is read in the same way as by the server. */
    @Test
    void theSettingsOfTheDirectoryAreRead() throws IOException {
        Path file = empty.resolve("settings.yml");
        Files.writeString(file, "micronaut:\n  server:\n    port: 9292\ndateline:\n  data: elsewhere/../kept\n");
        String files = System.getProperty("micronaut.config.files");
        System.setProperty("micronaut.config.files", file.toString());
        try {
            assertThat(LocalServer.fromSettings()).isEqualTo(new LocalServer(Path.of("kept"), 9292));
        } finally {
            if (files == null) {
                System.clearProperty("micronaut.config.files");
            } else {
                System.setProperty("micronaut.config.files", files);
            }
        }
    }
}
