package dateline.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each metric moves when what it measures happens. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:metrics;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-metrics")
@Property(name = "dateline.clients.requests-per-minute", value = "1")
@Property(name = "dateline.clients.connections", value = "12")
class MetricsHttpTest {
    private static final String POLLS = "dateline_polls_total";
    private static final String FAST = "answered_by=\"fast_path\"";
    private static final String CONTROLLERS = "answered_by=\"controllers\"";

    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-metrics"));
    }

    @Test
    void pollsAreCountedByStatusAndByWhoAnswers() throws Exception {
        HttpResponse<String> first = poll("/feed.rss");
        String tag = Client.header(first, "ETag");
        Scrape before = Scrape.of(client);
        poll("/feed.rss");
        poll("/feed.rss", "If-None-Match", tag);
        poll("/feed.rss?x=1");
        poll("/feed.rss?x=1", "If-None-Match", tag);
        poll("/nowhere");
        Scrape after = Scrape.of(client);
        assertThat(more(before, after, POLLS, FAST, "status=\"200\"")).isEqualTo(1);
        assertThat(more(before, after, POLLS, FAST, "status=\"304\"")).isEqualTo(1);
        assertThat(more(before, after, POLLS, CONTROLLERS, "status=\"200\"")).isEqualTo(1);
        assertThat(more(before, after, POLLS, CONTROLLERS, "status=\"304\"")).isEqualTo(1);
        assertThat(more(before, after, POLLS, CONTROLLERS, "status=\"404\"")).isEqualTo(1);
    }

    /** RFC 3229 §10.4.1; RFC 9110 §15.5.11. */
    @Test
    void deltasAndGoneArticlesAreCounted() {
        publish("First");
        String tag = Client.header(client.get("/feed.atom"), "ETag");
        String second = publish("Second");
        Scrape before = Scrape.of(client);
        client.get("/feed.atom", "A-IM", "feed", "If-None-Match", tag);
        client.api("POST", "/api/articles/" + second + "/withdraw", "{\"text\": \"It was wrong.\"}");
        client.get("/articles/" + second, "Accept", "application/json");
        Scrape after = Scrape.of(client);
        assertThat(more(before, after, POLLS, CONTROLLERS, "status=\"226\"")).isEqualTo(1);
        assertThat(more(before, after, POLLS, CONTROLLERS, "status=\"410\"")).isEqualTo(1);
    }

    /** RFC 6585 §4. */
    @Test
    void refusalsOfClientsThatPollTooOftenAreCounted() {
        Scrape before = Scrape.of(client);
        client.get("/feed.rss", "X-Forwarded-For", "198.51.100.9");
        client.get("/feed.rss", "X-Forwarded-For", "198.51.100.9");
        assertThat(more(before, Scrape.of(client), POLLS, FAST, "status=\"429\""))
                .isEqualTo(1);
    }

    @Test
    void requestsToThePublishingApiAreNoPolls() {
        Scrape before = Scrape.of(client);
        client.api("GET", "/api/sections", "");
        Scrape after = Scrape.of(client);
        assertThat(more(before, after, POLLS)).isZero();
        assertThat(more(before, after, "dateline_service_requests_total", "status=\"200\""))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void aRequestThatBreaksTheProtocolIsCounted() throws IOException {
        Scrape before = Scrape.of(client);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write("POST /api/articles HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
        Scrape after = Scrape.of(client);
        assertThat(more(before, after, "dateline_protocol_errors_total")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void renderingsAndTheirMemoryAreCounted() {
        publish("To be rendered");
        Scrape before = Scrape.of(client);
        client.get("/feed.json");
        Scrape after = Scrape.of(client);
        assertThat(more(before, after, "dateline_renderings_seconds_count", "format=\"json\""))
                .isEqualTo(1);
        assertThat(more(before, after, "dateline_renderings_seconds_sum", "format=\"json\""))
                .isPositive();
        assertThat(after.value("dateline_memory_documents")).isPositive();
        assertThat(after.value("dateline_memory_bytes")).isGreaterThan(1_000);
        assertThat(after.value("dateline_memory_released_bytes")).isNotNegative();
    }

    /** After a change of a combined feed all documents are read again; this one turns out to be the same. */
    @Test
    void aDocumentThatHasNotChangedIsConfirmed() {
        client.get("/sections/culture/feed.rss");
        client.api("PUT", "/api/feeds/other", "{\"title\": \"Other\", \"any\": {\"sections\": [\"sport\"]}}");
        Scrape before = Scrape.of(client);
        client.get("/sections/culture/feed.rss");
        Scrape after = Scrape.of(client);
        assertThat(more(before, after, "dateline_renderings_confirmed_total")).isEqualTo(1);
    }

    @Test
    void documentsThatDoNotFitInMemoryAreEvicted(@TempDir Path data) {
        Map<String, Object> settings = Map.of(
                "dateline.store",
                "jdbc:h2:mem:evictions",
                "dateline.data",
                data.toString(),
                "dateline.delivery.memory",
                "20KB",
                "micronaut.server.port",
                -1);
        try (EmbeddedServer small = ApplicationContext.run(EmbeddedServer.class, settings)) {
            Client reader = new Client(small, data);
            for (int limit = 1; limit <= 30; limit++) {
                reader.get("/feed.rss?limit=" + limit);
            }
            Scrape.until(reader, after -> after.value("dateline_memory_evictions_total") > 0);
        }
    }

    @Test
    void actsAreCountedByKindAndBecomeVisible() {
        Scrape before = Scrape.of(client);
        String id = publish("Acts");
        client.api("POST", "/api/articles/" + id + "/withdraw", "{\"text\": \"It was wrong.\"}");
        Scrape after = Scrape.of(client);
        assertThat(more(before, after, "dateline_acts_total", "act=\"publish\""))
                .isEqualTo(1);
        assertThat(more(before, after, "dateline_acts_total", "act=\"withdraw\""))
                .isEqualTo(1);
        assertThat(more(before, after, "dateline_log_position")).isEqualTo(2);
        assertThat(after.value("dateline_log_seen")).isEqualTo(after.value("dateline_log_position"));
        assertThat(more(before, after, "dateline_visible_seconds_count")).isEqualTo(2);
        assertThat(more(before, after, "dateline_visible_seconds_sum")).isPositive();
        assertThat(after.value("dateline_log_read_age_seconds")).isBetween(0.0, 10.0);
    }

    @Test
    void importsAndRefusedLinesAreCounted() {
        Scrape before = Scrape.of(client);
        client.importing("?section=world", "text/markdown", "A title\n\nA text of an imported document.");
        client.importing("", "text/markdown", "");
        client.importing("", "application/x-ndjson", """
                {"section": "world", "title": "One", "content": "<p>T.</p>"}
                {"section": "nowhere", "title": "Two", "content": "<p>T.</p>"}
                {"section": "world", "title": "Three", "content": "<p>T.</p>"}
                """);
        Scrape after = Scrape.of(client);
        String name = "dateline_imports_total";
        assertThat(more(before, after, name, "kind=\"document\"", "result=\"stored\""))
                .isEqualTo(1);
        assertThat(more(before, after, name, "kind=\"document\"", "result=\"refused\""))
                .isEqualTo(1);
        assertThat(more(before, after, name, "kind=\"line\"", "result=\"stored\""))
                .isEqualTo(2);
        assertThat(more(before, after, name, "kind=\"line\"", "result=\"refused\""))
                .isEqualTo(1);
    }

    /** RFC 9110 §15.6.4. */
    @Test
    void connectionsAreCountedAndRefusedAboveTheLimit() throws IOException {
        double open = Scrape.of(client).value("dateline_connections_open");
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sockets.add(new Socket(server.getHost(), server.getPort()));
        }
        Scrape.until(
                client,
                after -> after.value("dateline_connections_open") > open
                        && after.value("dateline_connections_refused_total") > 0);
        for (Socket socket : sockets) {
            socket.close();
        }
        Scrape.until(client, after -> after.value("dateline_connections_open") <= open);
    }

    @Test
    void connectionsToTheStoreAndTheirTimesAreMeasured() {
        Scrape before = Scrape.of(client);
        publish("Stored through the pool");
        Scrape after = Scrape.of(client);
        assertThat(after.value("hikaricp_connections")).isPositive();
        assertThat(after.value("hikaricp_connections_max")).isPositive();
        assertThat(more(before, after, "hikaricp_connections_acquire_seconds_count"))
                .isPositive();
    }

    @Test
    void theEventLoopsAreMeasured() {
        double before = Scrape.of(client).value("dateline_event_loop_delay_seconds_count");
        Scrape after = Scrape.until(client, now -> now.value("dateline_event_loop_delay_seconds_count") > before);
        assertThat(after.value("dateline_event_loop_pending")).isNotNegative();
    }

    @Test
    void noLabelHasNamesOfArticlesFeedsOrClients() {
        publish("An unmistakable headline");
        client.get("/sections/culture/feed.rss", "X-Forwarded-For", "203.0.113.77");
        assertThat(Scrape.of(client).samples())
                .noneMatch(sample -> sample.matches(".*(unmist|culture|203\\.0\\.113).*"));
    }

    /** As most readers do: without the offer to upgrade that {@code HttpClient} makes, which controllers answer. */
    private HttpResponse<String> poll(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.getURI().resolve(path)).version(HttpClient.Version.HTTP_1_1);
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String publish(String title) {
        return client.api(
                        "POST",
                        "/api/articles",
                        "{\"section\": \"world\", \"title\": \"" + title + "\", \"content\": \"<p>"
                                + "Text. ".repeat(100) + "</p>\"}")
                .id();
    }

    private static double more(Scrape before, Scrape after, String name, String... labels) {
        return after.value(name, labels) - before.value(name, labels);
    }
}
