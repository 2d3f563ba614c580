package dateline.ingest.source.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that no hub can reach does not subscribe, and says what to set. */
class CallbackAddressTest {
    @TempDir
    Path data = Path.of("replaced");

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://10.1.2.3/news"})
    void anAddressOfItsOwnNetworkIsRefused(String publicUrl) {
        try (EmbeddedServer server = TestServer.start(data, Map.of("dateline.public-url", publicUrl))) {
            Answer answer = new Client(server, data)
                    .api(
                            "PUT",
                            "/api/sources/radio",
                            "{\"address\": \"https://radio.example.org/feed\", \"section\": \"world\", \"push\": \"websub\"}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo("/push");
            assertThat(answer.at("/errors/0/detail")).contains(publicUrl, "dateline.public-url");
        }
    }
}
