package dateline.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read the metrics: programs on this machine, and tokens with the scope admin. */
class MetricAccessHttpTest {
    @TempDir
    Path data = Path.of("replaced");

    @Test
    void aProgramOnThisMachineNeedsNoToken() {
        try (EmbeddedServer server = server(true, 256)) {
            HttpResponse<String> answer = new Client(server, data).get("/prometheus");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Client.header(answer, "Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
            assertThat(Client.header(answer, "Cache-Control")).isEqualTo("no-store");
        }
    }

    /** RFC 7239 §5.2, RFC 9110 §7.6.3: a proxy on this machine forwards for someone else. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 198.51.100.7", "Forwarded: for=198.51.100.7", "Via: 1.1 proxy"})
    void aRequestThatAProxyForwardsNeedsAToken(String field) throws IOException {
        try (EmbeddedServer server = server(true, 256)) {
            assertThat(answer(server, "localhost", field)).startsWith("HTTP/1.1 401");
        }
    }

    /** A proxy often passes on the Host of its client. A page of another site can't read the metrics (DNS rebinding). */
    @ParameterizedTest
    @ValueSource(strings = {"news.example.org", "127.0.0.1.example.org", "localhost.example.org:8080"})
    void aRequestToAnotherHostNeedsAToken(String host) throws IOException {
        try (EmbeddedServer server = server(true, 256)) {
            assertThat(answer(server, host, "Accept: */*")).startsWith("HTTP/1.1 401");
            assertThat(answer(server, "127.0.0.1:9", "Accept: */*")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aTokenNeedsTheScopeAdmin() {
        try (EmbeddedServer server = server(false, 256)) {
            Client client = new Client(server, data);
            Answer writer = client.api("POST", "/api/tokens", "{\"name\": \"writer\", \"scopes\": [\"write\"]}");
            assertThat(client.get("/prometheus").statusCode()).isEqualTo(401);
            assertThat(client.apiAs(writer.at("/token"), "GET", "/prometheus", "")
                            .status())
                    .isEqualTo(403);
            assertThat(client.api("GET", "/prometheus", "").status()).isEqualTo(200);
        }
    }

    /** RFC 9110 §15.6.4. */
    @Test
    void aServerThatIsTooBusyForReadersCanStillBeSeen() {
        try (EmbeddedServer server = server(true, 0)) {
            Client client = new Client(server, data);
            assertThat(client.get("/feed.rss").statusCode()).isEqualTo(503);
            assertThat(Scrape.of(client).value("dateline_polls_total", "status=\"503\"", "answered_by=\"controllers\""))
                    .isEqualTo(1);
        }
    }

    private EmbeddedServer server(boolean local, int requestsAtOnce) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:mem:metric-access-" + data.getFileName(),
                        "dateline.data",
                        data.toString(),
                        "dateline.metrics.local",
                        local,
                        "dateline.clients.requests-at-once",
                        requestsAtOnce,
                        "micronaut.server.port",
                        -1));
    }

    private static String answer(EmbeddedServer server, String host, String field) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /prometheus HTTP/1.1\r\nHost: " + host + "\r\n" + field
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
