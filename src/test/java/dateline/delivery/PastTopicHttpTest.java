package dateline.delivery;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A topic without a published article does not exist, and its name is not shown. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:past-topics;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-past-topics")
class PastTopicHttpTest {
    private static final List<String> DOCUMENTS = List.of("/feed.rss", "/feed.atom", "/feed.json");

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-past-topics"));
    }

    /** RFC 9110 §15.5.11: gone for new clients; RFC 6721: clients that poll get tombstones. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "/tags/secret-deal, withdraw",
        "/authors/vera-hidden, withdraw",
        "/agencies/kyodo, withdraw",
        "/languages/mt, withdraw",
        "/languages/mt-mt, withdraw",
        "/tags/secret-deal, expire",
        "/authors/vera-hidden, expire",
        "/tags/secret-deal, edit",
        "/tags/secret-deal, draft"
    })
    void aTopicIsGoneWithItsLastArticle(String topic, String act) {
        assertThat(client.get(topic).statusCode()).isIn(404, 410);
        Answer article = publish("\"expiresAt\": \"" + clock.instant().plus(Duration.ofHours(1)) + "\"");
        String atom = header(client.get(topic + "/feed.atom"), "ETag");
        String json = header(client.get(topic + "/feed.json"), "ETag");
        String since = header(client.get(topic + "/feed.rss"), "Last-Modified");
        assertThat(names()).contains(topic);
        assertThat(client.get(topic).statusCode()).isEqualTo(200);

        leave(article, act);
        for (String document : List.of("", "/feed", "/feed.rss", "/feed.atom", "/feed.json", "/feed.rss?limit=5")) {
            HttpResponse<String> newClient = client.get(topic + document, "Accept", "text/html, */*");
            assertThat(newClient.statusCode()).as(document).isEqualTo(410);
            assertThat(newClient.body()).doesNotContain("Secret Deal", "Vera Hidden", article.id());
        }
        assertThat(names()).doesNotContain(topic, "Secret Deal", "Vera Hidden", "Kyodo");
        assertThat(client.get(topic.substring(0, topic.length() - 1)).body())
                .as("nearest names")
                .doesNotContain("Secret Deal", "Vera Hidden");

        HttpResponse<String> polled = client.get(topic + "/feed.atom", "If-None-Match", atom);
        assertThat(polled.statusCode()).isEqualTo(200);
        assertThat(polled.body()).contains("<at:deleted-entry", article.id()).doesNotContain("<entry");
        assertThat(header(polled, "Cache-Control")).startsWith("private");
        HttpResponse<String> changes = client.get(topic + "/feed.json", "If-None-Match", json, "A-IM", "feed");
        assertThat(changes.statusCode()).isEqualTo(226);
        assertThat(changes.body()).contains(article.id());
        HttpResponse<String> rss = client.get(topic + "/feed.rss", "If-Modified-Since", since);
        assertThat(rss.statusCode()).isEqualTo(200);
        assertThat(client.get(topic + "/feed.atom", "If-None-Match", header(polled, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get(topic + "/feed.atom").statusCode())
                .as("a new client after a polling one")
                .isEqualTo(410);

        publish("\"rights\": \"R\"");
        assertThat(client.get(topic).statusCode()).as("the topic exists again").isEqualTo(200);
        for (String document : DOCUMENTS) {
            assertThat(client.get(topic + document).statusCode()).isEqualTo(200);
        }
        assertThat(names()).contains(topic);
        client.api("POST", "/api/articles/" + newest() + "/withdraw", "{\"text\": \"Recalled.\"}");
    }

    /** A topic whose articles were never published is unknown. */
    @ParameterizedTest
    @CsvSource({"'\"stage\": \"draft\"'", "'\"embargoUntil\": \"2099-01-01T00:00:00Z\"'"})
    void aTopicOfUnpublishedArticlesIsUnknown(String held) {
        client.api("POST", "/api/articles", article("never-shown", "Never Shown", "Nadia Unseen", "afp", "eo", held));
        for (String topic : List.of("/tags/never-shown", "/authors/nadia-unseen", "/agencies/afp", "/languages/eo")) {
            for (String document : List.of("", "/feed.rss", "/feed.json")) {
                assertThat(client.get(topic + document, "If-None-Match", "\"1-abc\"")
                                .statusCode())
                        .as(topic + document)
                        .isEqualTo(404);
            }
            assertThat(names()).doesNotContain(topic, "Never Shown", "Nadia Unseen");
        }
    }

    /** Joined names redirect to the author while there is an article, and else do not show the author's name. */
    @Test
    void joinedNamesAreGoneTogether() {
        Answer one = client.api(
                "POST", "/api/articles", article("joined", "T", "Ana Lopez-Joined", "ap", "en", "\"rights\": \"R\""));
        String tag = header(client.get("/authors/ana-lopez-joined/feed.rss"), "ETag");
        client.api("PUT", "/api/authors/ana-joined", "{\"name\": \"Ana J\", \"names\": [\"Ana Lopez-Joined\"]}");
        assertThat(client.get("/authors/ana-lopez-joined").statusCode()).isEqualTo(301);
        assertThat(client.get("/authors/ana-joined").statusCode()).isEqualTo(200);
        String joined = header(client.get("/authors/ana-joined/feed.rss"), "ETag");
        client.api("POST", "/api/articles/" + one.id() + "/withdraw", "{\"text\": \"x\"}");
        HttpResponse<String> other = client.get("/authors/ana-lopez-joined");
        assertThat(other.statusCode()).isEqualTo(410);
        assertThat(other.headers().firstValue("Location")).isEmpty();
        assertThat(client.get("/authors/ana-joined").statusCode()).isEqualTo(410);
        assertThat(names()).doesNotContain("ana-joined", "ana-lopez-joined", "Ana J");
        assertThat(client.get("/authors/ana-lopez-joined/feed.rss", "If-None-Match", tag)
                        .statusCode())
                .as("for a client that polls")
                .isEqualTo(301);
        assertThat(client.get("/authors/ana-joined/feed.rss", "If-None-Match", joined)
                        .statusCode())
                .isEqualTo(200);
    }

    /** A later author with the same slug has the name as written, not that of the author whose article was withdrawn. */
    @Test
    void theNameOfAWithdrawnAuthorIsForgotten() {
        Answer first = client.api(
                "POST", "/api/articles", article("label", "MAX-MUSTER!", "A", "ap", "en", "\"rights\": \"R\""));
        client.api("POST", "/api/articles/" + first.id() + "/withdraw", "{\"text\": \"x\"}");
        client.api("POST", "/api/articles", article("label-2", "Max Muster", "A", "ap", "en", "\"rights\": \"R\""));
        assertThat(client.get("/tags/max-muster").body()).contains("Max Muster").doesNotContain("MAX-MUSTER!");
    }

    /** An operator has created them, so they exist before their first article. */
    @Test
    void sectionsAndCombinedFeedsExistWithoutArticles() {
        client.api("PUT", "/api/sections/empty", "{\"title\": \"Empty\"}");
        assertThat(client.get("/sections/empty/feed.rss").statusCode()).isEqualTo(200);
        assertThat(names()).contains("/sections/empty");
    }

    private void leave(Answer article, String act) {
        String path = "/api/articles/" + article.id();
        switch (act) {
            case "withdraw" -> client.api("POST", path + "/withdraw", "{\"text\": \"Recalled.\"}");
            case "edit" ->
                client.api(
                        "PATCH",
                        path,
                        "{\"tags\": [\"Other\"], \"authors\": [{\"name\": \"An Other\"}], \"agency\": \"ap\", \"language\": \"en\"}");
            case "draft" -> {
                client.api("POST", path + "/withdraw", "{\"text\": \"Recalled.\"}");
                client.api(
                        "POST",
                        path + "/reinstate",
                        "{\"embargoUntil\": \"2099-01-01T00:00:00Z\", \"expiresAt\": null}");
            }
            default -> {
                clock.advance(Duration.ofHours(1));
                // The act is in the store a moment before this node's memory knows it.
                for (int i = 0; i < 500 && !isExpired(article); i++) {
                    LockSupport.parkNanos(20_000_000);
                }
            }
        }
    }

    private boolean isExpired(Answer article) {
        return client.api("GET", "/api/articles/" + article.id(), "")
                        .at("/stage")
                        .equals("expired")
                && !client.get("/authors/vera-hidden/feed.json").body().contains(article.id());
    }

    private Answer publish(String more) {
        Answer made =
                client.api("POST", "/api/articles", article("", "Secret Deal", "Vera Hidden", "kyodo", "mt-MT", more));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private String newest() {
        return client.api("GET", "/api/articles?limit=1", "")
                .at("/articles/0/id")
                .substring(9);
    }

    private static String article(String key, String tag, String author, String agency, String language, String more) {
        String own = key.isEmpty() ? "" : "\"externalId\": \"" + key + System.nanoTime() + "\", ";
        return "{" + own + "\"section\": \"world\", \"title\": \"T\", \"content\": \"<p>Text.</p>\", \"tags\": [\""
                + tag
                + "\"], \"authors\": [{\"name\": \"" + author + "\"}], \"agency\": \"" + agency
                + "\", \"language\": \"" + language + "\", " + more + "}";
    }

    /** All documents that list topics. */
    private String names() {
        StringBuilder all = new StringBuilder();
        for (String path : List.of(
                "/",
                "/feeds.opml",
                "/sitemaps/topics.xml",
                "/sitemap.xml",
                "/sections/world",
                "/tags/nothing-at-all")) {
            all.append(client.get(path).body());
        }
        return all.toString();
    }
}
