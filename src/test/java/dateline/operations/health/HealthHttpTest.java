package dateline.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says of its health, and to whom. */
class HealthHttpTest {
    private static final List<String> ADDRESSES = List.of("/health", "/health/liveness", "/health/readiness");

    @TempDir
    Path home = Path.of("replaced");

    private EmbeddedServer server;
    private Client client;

    @BeforeEach
    void start() {
        Path data = home.resolve("data");
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:file:" + data.resolve("dateline"),
                        "dateline.data",
                        data.toString(),
                        "dateline.public-url",
                        "https://news.example.org",
                        "dateline.clients.requests-per-minute",
                        5,
                        "dateline.clients.requests-at-once",
                        1,
                        "dateline.clients.proxies",
                        "192.0.2.1",
                        "micronaut.server.port",
                        -1));
        client = new Client(server, data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** RFC 9111 §5.2.2.5: no cache stores it. */
    @Test
    void strangersSeeTheStatusAndNothingElse() {
        for (String address : ADDRESSES) {
            HttpResponse<String> answer = client.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).isEqualTo("{\"status\":\"UP\"}");
            assertThat(Client.header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(client.head(address).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> unknown = client.get("/health", "Authorization", "Bearer dl_0_unknown");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void administratorsSeeEachPart() {
        Answer whole = client.api("GET", "/health", "");
        assertThat(whole.status()).isEqualTo(200);
        for (String part : List.of("process", "phase", "store", "disk", "dueWork", "search")) {
            assertThat(whole.json().at("/details/" + part + "/status").asText())
                    .as(whole.toString())
                    .isEqualTo("UP");
        }
        assertThat(client.api("GET", "/health/liveness", "")
                        .json()
                        .at("/details")
                        .has("store"))
                .isFalse();
        String reader = client.api("POST", "/api/tokens", "{\"name\": \"reader\", \"scopes\": [\"read\"]}")
                .json()
                .at("/token")
                .asText();
        assertThat(reader).isNotEmpty();
        assertThat(client.apiAs(reader, "GET", "/health", "").json().has("details"))
                .isFalse();
    }

    @Test
    void theLimitsForClientsDoNotApply() {
        for (int i = 0; i < 20; i++) {
            for (String address : ADDRESSES) {
                assertThat(client.get(address).statusCode()).isEqualTo(200);
            }
        }
        for (int i = 0; i < 5; i++) {
            client.get("/feed.rss");
        }
        assertThat(client.get("/feed.rss").statusCode()).isEqualTo(429);
        assertThat(client.get("/health/readiness").statusCode()).isEqualTo(200);
        assertThat(client.get("/health/../feed.rss").statusCode())
                .as("another spelling of an address is limited")
                .isEqualTo(429);
    }

    @Test
    void aServerThatStopsIsAliveAndNotReady() {
        server.getApplicationContext().getBean(ServerPhase.class).stopping();
        assertThat(client.get("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(client.get("/health/readiness").body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(client.head("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(client.get("/health").statusCode()).isEqualTo(503);
        assertThat(client.get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(client.api("GET", "/health/readiness", "")
                        .json()
                        .at("/details/phase/details/problem")
                        .asText())
                .isEqualTo("The server is stopping");
    }

    @Test
    void noOtherManagementAddressExists() {
        for (String address : List.of("/beans", "/env", "/routes")) {
            assertThat(client.api("GET", address, "").status()).as(address).isEqualTo(404);
        }
        for (String address : List.of("/loggers", "/threaddump")) {
            assertThat(client.get(address).statusCode()).as(address).isIn(404, 429);
        }
    }
}
