package dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server, and the state of the store after it is killed. */
class PackagedServerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ARCHIVE =
            Pattern.compile("rel=\"prev-archive\" href=\"https://quay.example/news([^\"]+)");
    private static final Pattern ENTRY =
            Pattern.compile("<id>(urn:uuid:[^<]+)</id>\\s*<updated>[^<]*</updated>\\s*<published>");
    private static final String SETTINGS = """
            dateline:
              public-url: https://quay.example/news
              feed:
                title: The Quay
              sections:
                - {slug: europe, title: Europe}
                - {slug: balkans, title: Balkans, parent: europe, language: sr}
            """;

    @TempDir
    Path home = Path.of("replaced");

    @Test
    void theSettingsApplyAndAcknowledgedWorkIsKeptAfterAKill() throws Exception {
        try (PackagedServer server = new PackagedServer(home, SETTINGS)) {
            server.start();
            assertThat(server.get("/sections/balkans/feed.rss").body())
                    .contains(
                            "<title>The Quay – Balkans</title>", "https://quay.example/news/sections/balkans/feed.rss");
            assertThat(server.get("/sections/world/feed.rss").statusCode()).isEqualTo(404);
            Path story = Files.writeString(
                    home.resolve("story.md"),
                    "Мост\n\nПише: Милица Јовановић\n\nБЕОГРАД (AP) — Мост је поново отворен за пешаке.");

            Process command =
                    server.dateline("import", story.toString(), "--section", "balkans", "--server", server.address());
            assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(command.exitValue()).isZero();
            server.kill();

            server.start();
            HttpResponse<String> feed = server.get("/sections/europe/feed.atom");
            assertThat(feed.body())
                    .contains(
                            "<title>Мост</title>", "<name>Милица Јовановић</name>", "code=\"AP\"", "<sy:updatePeriod>")
                    .contains("БЕОГРАД");
            String tag = feed.headers().firstValue("ETag").orElseThrow();
            server.kill();

            server.start();
            assertThat(server.get("/sections/europe/feed.atom", "If-None-Match", tag)
                            .statusCode())
                    .as("the tag is the same after a restart")
                    .isEqualTo(304);
        }
    }

    /** Acknowledged acts are there, feeds agree with the store, and a second import completes the first one. */
    @Test
    void aKillUnderLoadLosesNoAcknowledgedAct() throws Exception {
        try (PackagedServer server = new PackagedServer(home, SETTINGS)) {
            server.start();
            Map<String, String> acknowledged = new ConcurrentHashMap<>();
            String lines = lines(4_000);
            loadUntilKilled(server, acknowledged, lines);
            assertThat(acknowledged).hasSizeGreaterThan(100);

            server.start();
            for (Map.Entry<String, String> article : acknowledged.entrySet()) {
                JsonNode now =
                        JSON.readTree(server.api("GET", "/api/articles/" + article.getKey(), "application/json", "")
                                .body());
                assertThat(now.at("/stage").asText()).as(article.getKey()).isEqualTo(article.getValue());
            }
            assertThat(published(server)).isEqualTo(inFeeds(server));

            JsonNode report = JSON.readTree(server.api("POST", "/api/articles/import", "application/x-ndjson", lines)
                    .body());
            assertThat(report.at("/created").asInt() + report.at("/unchanged").asInt())
                    .as(report.toString())
                    .isEqualTo(4_000);
            Set<String> all = published(server);
            assertThat(all).isEqualTo(inFeeds(server));
            assertThat(all).hasSizeGreaterThan(4_000);
        }
    }

    /** New articles, other acts and a bulk import in parallel, until 300 acts are done. */
    private static void loadUntilKilled(PackagedServer server, Map<String, String> acknowledged, String lines)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(300);
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                int writer = i;
                writers.execute(() -> write(server, writer, acknowledged, enough, killed));
            }
            writers.execute(() -> {
                try {
                    server.api("POST", "/api/articles/import", "application/x-ndjson", lines);
                } catch (IOException | InterruptedException e) {
                    // The test killed the server during the request.
                }
            });
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            server.kill();
            killed.set(true);
        }
    }

    private static void write(
            PackagedServer server,
            int writer,
            Map<String, String> acknowledged,
            CountDownLatch enough,
            AtomicBoolean killed) {
        try {
            for (int i = 0; i < 10_000 && !killed.get(); i++) {
                String body =
                        "{\"externalId\": \"w%d-%d\", \"section\": \"europe\", \"title\": \"T\", \"content\": \"<p>Text.</p>\"}"
                                .formatted(writer, i);
                HttpResponse<String> created = server.api("POST", "/api/articles", "application/json", body);
                String id = JSON.readTree(created.body()).at("/id").asText().substring(9);
                acknowledged.put(id, "published");
                enough.countDown();
                if (i % 3 == 0) {
                    // Between the request and its answer, either state is right.
                    acknowledged.remove(id);
                    server.api(
                            "POST",
                            "/api/articles/" + id + "/withdraw",
                            "application/json",
                            "{\"text\": \"Recalled.\"}");
                    acknowledged.put(id, "withdrawn");
                    enough.countDown();
                }
            }
        } catch (IOException e) {
            // The test killed the server during the request.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("""
                    {"externalId": "bulk-%d", "section": "balkans", "title": "Bulk %d", "language": "en", \
                    "published": "2026-11-01T10:00:00Z", "content": "<p>%s</p>"}
                    """.formatted(i, i, "A sentence. ".repeat(100)));
        }
        return lines.toString();
    }

    /** The articles that are published according to the store. */
    private static Set<String> published(PackagedServer server) throws Exception {
        Set<String> ids = new HashSet<>();
        String next = "/api/articles?stage=published&limit=200";
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(
                    server.api("GET", next, "application/json", "").body());
            page.at("/articles").forEach(article -> ids.add(article.at("/id").asText()));
            next = page.at("/next").asText();
        }
        return ids;
    }

    /** The articles in the feed and its archive, each once (RFC 5005 §4). */
    private static Set<String> inFeeds(PackagedServer server) throws Exception {
        Map<String, Integer> seen = new HashMap<>();
        String next = "/feed.atom";
        while (next != null) {
            String document = server.get(next).body();
            ENTRY.matcher(document).results().forEach(entry -> seen.merge(entry.group(1), 1, Integer::sum));
            Matcher before = ARCHIVE.matcher(document);
            next = before.find() ? before.group(1) : null;
        }
        List<String> twice = new ArrayList<>();
        seen.forEach((id, times) -> {
            if (times > 1) {
                twice.add(id);
            }
        });
        assertThat(twice).isEmpty();
        return seen.keySet();
    }
}
