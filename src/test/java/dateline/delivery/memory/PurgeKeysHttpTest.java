package dateline.delivery.memory;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgeKeysHttpTest {
    private static final List<String> DOCUMENTS = List.of(
            "/feed.rss",
            "/feed.atom?content=summary",
            "/feed.json",
            "/",
            "/sections/world/feed.rss",
            "/sections/world",
            "/search/feed.rss?q=harbour",
            "/sitemaps/newest.xml");

    /** A cache that forgets all documents with the key of an article shows it nowhere any more. */
    @Test
    void everyDocumentWithAnArticleHasItsKey(@TempDir Path data) {
        try (EmbeddedServer server = TestServer.start(data, Map.of("dateline.delivery.purge-keys", "Surrogate-Key"))) {
            Client client = new Client(server, data);
            String id = article(client);
            for (String document : DOCUMENTS) {
                HttpResponse<String> first = client.get(document);
                HttpResponse<String> fromMemory = client.get(document);
                assertThat(header(first, "Surrogate-Key").split(" "))
                        .as(document)
                        .contains(id);
                assertThat(header(fromMemory, "Surrogate-Key")).isEqualTo(header(first, "Surrogate-Key"));
                HttpResponse<String> same = client.get(document, "If-None-Match", header(first, "ETag"));
                assertThat(same.statusCode()).isEqualTo(304);
                assertThat(header(same, "Surrogate-Key")).isEmpty();
            }
            assertThat(header(client.page("/articles/" + id), "Surrogate-Key")).startsWith(id);
            assertThat(header(client.get("/sections/world/feed.rss"), "Surrogate-Key"))
                    .startsWith("sections/world ");
            HttpResponse<String> moved = client.get("/articles/" + id + "/another-title");
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(header(moved, "Surrogate-Key")).isEqualTo(id);
            assertThat(header(client.get("/rss"), "Surrogate-Key")).isEqualTo("all");
            client.api("POST", "/api/articles/" + id + "/withdraw", "{\"text\": \"Recalled.\"}");
            for (String feed : List.of("/feed.atom", "/feed.rss")) {
                assertThat(header(client.get(feed), "Surrogate-Key"))
                        .as("the tombstone goes when the article is reinstated")
                        .contains(id);
            }
        }
    }

    @Test
    void asShippedThereAreNone(@TempDir Path data) {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            article(client);
            assertThat(client.get("/feed.rss").headers().map())
                    .doesNotContainKeys("surrogate-key", "xkey", "cache-tag");
        }
    }

    private static String article(Client client) {
        return client.api(
                        "POST",
                        "/api/articles",
                        "{\"section\": \"world\", \"title\": \"Harbour\", \"content\": \"<p>The harbour.</p>\"}")
                .id();
    }
}
