package dateline.operations.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Answer;
import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose disk is full, and later has room again. */
class FullDiskHttpTest {
    private static final String FEED = "/sections/world/feed.atom";

    @TempDir
    Path home = Path.of("replaced");

    private EmbeddedServer server;
    private Client client;

    @BeforeEach
    void start() {
        FullDisk.register();
        Path data = home.resolve("data");
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:full:" + data.resolve("dateline"),
                        "dateline.data",
                        data.toString(),
                        "dateline.public-url",
                        "https://news.example.org",
                        "datasources.default.connection-timeout",
                        1_000,
                        "micronaut.server.port",
                        -1));
        client = new Client(server, data);
    }

    @AfterEach
    void stop() {
        FullDisk.fill(false);
        FullDisk.breakDown(false);
        server.close();
    }

    /** RFC 4918 §11.5; RFC 9110 §10.2.3. */
    @Test
    void writesAreRefusedOnlyWhileTheDiskIsFull() {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            acknowledged.add(stored(i));
        }
        String tag = client.get(FEED).headers().firstValue("ETag").orElseThrow();
        FullDisk.fill(true);
        for (int i = 0; i < 5; i++) {
            Answer refused = write(100 + i);
            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.json().at("/type").asText()).isEqualTo("/problems/no-room");
            assertThat(refused.json().at("/detail").asText()).contains("make room");
            assertThat(client.get(FEED, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(client.get("/sections/culture/feed.rss").statusCode()).isIn(200, 503);
        }
        FullDisk.fill(false);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Answer taken = write(200);
        while (taken.status() == 507 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            taken = write(200);
        }
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        for (String id : acknowledged) {
            assertThat(client.api("GET", "/api/articles/" + id, "").status()).isEqualTo(200);
        }
        assertThat(client.api("GET", "/api/articles?limit=200", "").json().at("/articles"))
                .as("no refused article was stored")
                .hasSize(21);
        assertThat(client.get("/search?q=fleet").statusCode()).isEqualTo(200);
    }

    /** RFC 4918 §11.5: the token cannot be checked either, because the store has closed itself and cannot be opened. */
    @Test
    void aWriteIsAnsweredWith507WhenTheStoreIsClosedToo() {
        stored(1);
        FullDisk.fill(true);
        assertThat(write(2).status()).isEqualTo(507);
        FullDisk.breakDown(true);
        Answer refused = write(3);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(507);
        assertThat(refused.json().at("/detail").asText()).contains("nothing was stored");
        assertThat(client.get("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(client.get("/health/liveness").statusCode()).isEqualTo(200);
    }

    /** RFC 5861 §4 for documents in memory, RFC 9110 §15.6.4 for others. No restart is needed afterwards. */
    @Test
    void documentsInMemoryAreServedWhileTheStoreIsUnreadable() {
        stored(1);
        String feed = client.get(FEED).body();
        String page = client.get("/").body();
        stored(2);
        FullDisk.breakDown(true);
        assertThat(write(3).status()).isEqualTo(503);
        assertThat(client.get(FEED).body()).isEqualTo(feed);
        assertThat(client.get("/").body()).isEqualTo(page);
        HttpResponse<String> cold = client.get("/sections/culture/feed.rss");
        assertThat(cold.statusCode()).isEqualTo(503);
        assertThat(cold.headers().firstValue("Retry-After")).isPresent();
        FullDisk.breakDown(false);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (write(4).status() == 503 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(client.get("/sections/culture/feed.rss").statusCode()).isEqualTo(200);
        deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (client.get(FEED).body().equals(feed) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(client.get(FEED).body()).contains("Fleet 2", "Fleet 4");
    }

    /** A batch is stored completely or not at all, and the answer names the line from which to continue. */
    @Test
    void anEndedBulkImportNamesTheLineFromWhichToContinue() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            lines.append(body(i)).append('\n');
        }
        FullDisk.fill(true);
        HttpResponse<String> refused = client.importing("", "application/x-ndjson", lines.toString());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
        JsonNode problem = new ObjectMapper().readTree(refused.body());
        assertThat(problem.at("/detail").asText())
                .contains("Nothing has been imported: send the rest again, beginning with line 1.");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("line 1");
        FullDisk.fill(false);
        assertThat(client.api("GET", "/api/articles", "").json().at("/articles"))
                .isEmpty();
    }

    private String stored(int number) {
        Answer created = write(number);
        assertThat(created.status()).isEqualTo(201);
        return created.json().at("/id").asText().substring("urn:uuid:".length());
    }

    private Answer write(int number) {
        return client.api("POST", "/api/articles", body(number));
    }

    private static String body(int number) {
        return "{\"externalId\": \"n%d\", \"section\": \"world\", \"title\": \"Fleet %d\", \"content\": \"<p>The fleet.</p>\"}"
                .formatted(number, number);
    }
}
