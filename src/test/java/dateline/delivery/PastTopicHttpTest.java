package dateline.delivery;

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

/** A topic without an article that anybody may read is no topic, and nobody is told its name. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:past-topics;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-past-topics")
class PastTopicHttpTest {
    private static final List<String> FORMS = List.of("/feed.rss", "/feed.atom", "/feed.json");

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-past-topics"));
    }

    /** RFC 9110 §15.5.11: gone, for strangers; RFC 6721: who polls is told who has left. */
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
    void aTopicIsGoneWithItsLastArticle(String folder, String act) {
        assertThat(client.get(folder).statusCode()).isIn(404, 410);
        Answer article = publish("\"expiresAt\": \"" + clock.instant().plus(Duration.ofHours(1)) + "\"");
        String atom = header(client.get(folder + "/feed.atom"), "ETag");
        String json = header(client.get(folder + "/feed.json"), "ETag");
        String since = header(client.get(folder + "/feed.rss"), "Last-Modified");
        assertThat(names()).contains(folder);
        assertThat(client.get(folder).statusCode()).isEqualTo(200);

        leave(article, act);
        for (String form : List.of("", "/feed", "/feed.rss", "/feed.atom", "/feed.json", "/feed.rss?limit=5")) {
            HttpResponse<String> stranger = client.get(folder + form, "Accept", "text/html, */*");
            assertThat(stranger.statusCode()).as(form).isEqualTo(410);
            assertThat(stranger.body()).doesNotContain("Secret Deal", "Vera Hidden", article.id());
        }
        assertThat(names()).doesNotContain(folder, "Secret Deal", "Vera Hidden", "Kyodo");
        assertThat(client.get(folder.substring(0, folder.length() - 1)).body())
                .as("nearest names")
                .doesNotContain("Secret Deal", "Vera Hidden");

        HttpResponse<String> polled = client.get(folder + "/feed.atom", "If-None-Match", atom);
        assertThat(polled.statusCode()).isEqualTo(200);
        assertThat(polled.body()).contains("<at:deleted-entry", article.id()).doesNotContain("<entry");
        assertThat(header(polled, "Cache-Control")).startsWith("private");
        HttpResponse<String> changes = client.get(folder + "/feed.json", "If-None-Match", json, "A-IM", "feed");
        assertThat(changes.statusCode()).isEqualTo(226);
        assertThat(changes.body()).contains(article.id());
        HttpResponse<String> rss = client.get(folder + "/feed.rss", "If-Modified-Since", since);
        assertThat(rss.statusCode()).isEqualTo(200);
        assertThat(client.get(folder + "/feed.atom", "If-None-Match", header(polled, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get(folder + "/feed.atom").statusCode())
                .as("a stranger after a poller")
                .isEqualTo(410);

        publish("\"rights\": \"R\"");
        assertThat(client.get(folder).statusCode()).as("it is there again").isEqualTo(200);
        for (String form : FORMS) {
            assertThat(client.get(folder + form).statusCode()).isEqualTo(200);
        }
        assertThat(names()).contains(folder);
        client.api("POST", "/api/articles/" + newest() + "/withdraw", "{\"text\": \"Recalled.\"}");
    }

    /** What was never to be seen was never there. */
    @ParameterizedTest
    @CsvSource({"'\"stage\": \"draft\"'", "'\"embargoUntil\": \"2099-01-01T00:00:00Z\"'"})
    void aTopicOfHiddenArticlesWasNeverThere(String held) {
        client.api("POST", "/api/articles", article("never-shown", "Never Shown", "Nadia Unseen", "afp", "eo", held));
        for (String folder : List.of("/tags/never-shown", "/authors/nadia-unseen", "/agencies/afp", "/languages/eo")) {
            for (String form : List.of("", "/feed.rss", "/feed.json")) {
                assertThat(client.get(folder + form, "If-None-Match", "\"1-abc\"")
                                .statusCode())
                        .as(folder + form)
                        .isEqualTo(404);
            }
            assertThat(names()).doesNotContain(folder, "Never Shown", "Nadia Unseen");
        }
    }

    /** Names that were joined lead to the author while there is something by them, and else betray nobody. */
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
                .as("for who polls")
                .isEqualTo(301);
        assertThat(client.get("/authors/ana-joined/feed.rss", "If-None-Match", joined)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Who comes under the same name later is called as they write it, not as one whose article was withdrawn. */
    @Test
    void theNameOfWhoHasLeftIsForgotten() {
        Answer first = client.api(
                "POST", "/api/articles", article("label", "MAX-MUSTER!", "A", "ap", "en", "\"rights\": \"R\""));
        client.api("POST", "/api/articles/" + first.id() + "/withdraw", "{\"text\": \"x\"}");
        client.api("POST", "/api/articles", article("label-2", "Max Muster", "A", "ap", "en", "\"rights\": \"R\""));
        assertThat(client.get("/tags/max-muster").body()).contains("Max Muster").doesNotContain("MAX-MUSTER!");
    }

    /** They are an operator's own, and are there before their first article. */
    @Test
    void sectionsAndCombinedFeedsStay() {
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
                // The store tells of the act a moment before the memory of this node does.
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

    /** All places that name topics without being asked for one. */
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

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
