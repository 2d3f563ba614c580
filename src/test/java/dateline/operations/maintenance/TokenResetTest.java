package dateline.operations.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.operations.command.CommandLine;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator who has lost every token gets another one on the machine itself. */
class TokenResetTest {
    @TempDir
    Path home = Path.of("replaced");

    @Test
    void aRunningServerMakesOneForWhoeverCanWriteInItsDataDirectory() throws IOException {
        Path data = home.resolve("data");
        try (EmbeddedServer server = server(data)) {
            Client client = new Client(server, data);
            String lost = client.token();
            Path request = Files.createFile(data.resolve(TokenReset.REQUEST));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (Files.exists(request) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(client.token()).isNotEqualTo(lost);
            assertThat(client.api("GET", "/api/tokens", "").status()).isEqualTo(200);
            assertThat(Files.readString(data.resolve("writer-token.1"))).contains(lost);
            assertThat(client.apiAs(lost, "GET", "/api/tokens", "").status())
                    .as("other tokens stay valid")
                    .isEqualTo(200);
        }
    }

    @Test
    void theCommandMakesOneWhileTheServerIsStopped() throws IOException {
        Path data = home.resolve("data");
        server(data).close();
        Files.delete(data.resolve("writer-token"));
        assertThat(run("token", "reset")).isZero();
        Path file = data.resolve("writer-token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (EmbeddedServer server = server(data)) {
            Client client = new Client(server, data);
            assertThat(client.api("GET", "/api/tokens", "").status()).isEqualTo(200);
        }
    }

    @Test
    void withoutAStoreNothingIsMade() throws IOException {
        assertThat(run("token", "reset")).isEqualTo(2);
        assertThat(home.resolve("data")).doesNotExist();
    }

    /** Runs a command with the settings of this home, which it reads as the server does. */
    private int run(String... arguments) throws IOException {
        Path settings = Files.writeString(home.resolve("settings.yml"), """
                dateline:
                  data: %1$s
                  store: "jdbc:h2:file:%1$s/dateline"
                """.formatted(home.resolve("data")));
        String files = System.getProperty("micronaut.config.files");
        System.setProperty("micronaut.config.files", settings.toString());
        try {
            return CommandLine.run(arguments);
        } finally {
            if (files == null) {
                System.clearProperty("micronaut.config.files");
            } else {
                System.setProperty("micronaut.config.files", files);
            }
        }
    }

    private static EmbeddedServer server(Path data) {
        return TestServer.start(data, Map.of());
    }
}
