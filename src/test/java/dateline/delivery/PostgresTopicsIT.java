package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one PostgreSQL: each node shows the articles of the other in every kind of topic. */
class PostgresTopicsIT {
    @TempDir
    private Path data;

    @Test
    void everyNodeShowsEveryTopic() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String store = postgres.getJdbcUrl("postgres", "postgres");
            try (EmbeddedServer one = node(store);
                    EmbeddedServer other = node(store)) {
                Client editor = new Client(one, data);
                Client reader = new Client(other, data);
                publish(editor, "node-1", "سلمى صالح");
                List<String> topics = List.of(
                        "",
                        "/sections/world",
                        "/agencies/ap",
                        "/authors/salma",
                        "/tags/%E6%B8%AF",
                        "/languages/sr",
                        "/feeds/nodes");
                assertThat(editor.api("PUT", "/api/authors/salma", "{\"name\": \"Salma\", \"names\": [\"سلمى صالح\"]}")
                                .status())
                        .isEqualTo(201);
                assertThat(editor.api(
                                        "PUT",
                                        "/api/feeds/nodes",
                                        "{\"title\": \"N\", \"any\": {\"tags\": [\"港\"]}, \"none\": {\"languages\": [\"ar\"]}}")
                                .status())
                        .isEqualTo(201);
                await(() -> reader.get("/feeds/nodes/feed.rss").statusCode() == 200);
                for (String topic : topics) {
                    for (String document : List.of("/feed.rss", "/feed.atom", "/feed.json", "")) {
                        String path = topic + document;
                        await(() ->
                                reader.get(path.isEmpty() ? "/" : path).body().contains("node-1"));
                    }
                }
                assertThat(found(reader)).containsExactly("node-1");

                publish(editor, "node-2", "Salma");
                topics.forEach(topic ->
                        await(() -> reader.get(topic + "/feed.json").body().contains("node-2")));
                assertThat(found(reader)).containsExactlyInAnyOrder("node-1", "node-2");
                for (String topic : topics) {
                    String path = topic + "/feed.atom";
                    await(() -> reader.get(path).body().equals(editor.get(path).body()));
                }
                assertThat(reader.get("/feeds.opml").body())
                        .isEqualTo(editor.get("/feeds.opml").body())
                        .contains("/feeds/nodes/feed.rss", "/authors/salma/feed.rss");
                assertThat(reader.get("/tags/%E6%B8%AF%E6%B8%AF", "Accept", "text/html")
                                .body())
                        .contains("/tags/%E6%B8%AF\"");
                assertThat(reader.get("/sitemap.xml").statusCode()).isEqualTo(200);
                assertThat(reader.get("/sitemaps/newest.xml").body()).contains("node-2");
                assertThat(reader.get("/news-sitemap.xml").body()).contains("node-2");
                assertThat(reader.api("DELETE", "/api/authors/salma", "").status())
                        .isEqualTo(204);
                await(() -> editor.get("/authors/salma/feed.json").body().contains("node-2")
                        && !editor.get("/authors/salma/feed.json").body().contains("node-1"));
            }
        }
    }

    private static void publish(Client editor, String title, String author) {
        Answer made = editor.api("POST", "/api/articles", """
                {"section": "world", "title": "%s", "content": "<p>Nodes of a lattice.</p>", "agency": "ap",
                 "tags": ["港"], "language": "sr-Latn", "authors": [{"name": "%s"}]}
                """.formatted(title, author));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    private static List<String> found(Client reader) {
        return new Answer(reader.get("/search/feed.json?q=lattice"))
                .json()
                .at("/items")
                .findValuesAsText("title");
    }

    private EmbeddedServer node(String store) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of("dateline.store", store, "dateline.data", data.toString(), "micronaut.server.port", -1));
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
