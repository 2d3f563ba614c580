package dateline.delivery;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No public address shows an article that its agency, or the article itself, keeps from the public. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:restricted;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-restricted")
class RestrictedArticleHttpTest {
    private static final List<String> TOPICS = List.of(
            "", "/sections/world", "/agencies/harbour-wire", "/authors/ana-vela", "/tags/herring", "/languages/en");
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/feeds.opml",
            "/sitemap.xml",
            "/sitemaps/newest.xml",
            "/sitemaps/topics.xml",
            "/news-sitemap.xml",
            "/search?q=zanzibarfleet",
            "/search/feed.rss?q=zanzibarfleet",
            "/search/feed.atom?q=zanzibarfleet",
            "/feeds/without-sport/feed.rss",
            "/feeds/without-sport");

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-restricted"));
        agency("allowed");
        Answer feed = client.api(
                "PUT", "/api/feeds/without-sport", "{\"title\": \"No sport\", \"none\": {\"tags\": [\"sport\"]}}");
        assertThat(feed.status()).as(feed.toString()).isIn(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "none"})
    void theArticlesOfAnAgencyAreNowhere(String redistribution) {
        agency(redistribution);
        Answer article = publish("");
        assertThat(article.at("/stage")).isEqualTo("published");
        assertNowhere(article);
        agency("allowed");
        assertEverywhere(article);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "none"})
    void anArticleCanBeStricter(String redistribution) {
        Answer article = publish(", \"redistribution\": \"" + redistribution + "\"");
        assertThat(article.at("/redistribution")).isEqualTo(redistribution);
        assertNowhere(article);
    }

    @Test
    void anArticleCannotBeLessStrict() {
        agency("partners");
        assertNowhere(publish(", \"redistribution\": \"allowed\""));
    }

    /** RFC 6721 §3: readers that had the entry get a tombstone. */
    @Test
    void stricterTermsApplyToTheNextRequest() {
        Answer article = publish("");
        assertEverywhere(article);
        String tag = header(client.get("/feed.atom"), "ETag");
        agency("none");
        assertNowhere(article);
        assertThat(client.get("/feed.atom", "If-None-Match", tag, "A-IM", "feed")
                        .body())
                .contains("ref=\"urn:uuid:" + article.id() + "\" when=");
        client.api("POST", "/api/articles/" + article.id() + "/withdraw", "{\"text\": \"zanzibarfleet was wrong\"}");
        assertNowhere(article);
    }

    @Test
    void clientsOfTheApiReadIt() {
        agency("none");
        Answer article = publish("");
        assertThat(client.api("GET", "/api/articles/" + article.id(), "").at("/title"))
                .contains("zanzibarfleet");
        assertThat(client.api("GET", "/api/agencies/harbour-wire", "").at("/redistribution"))
                .isEqualTo("none");
    }

    @Test
    void unknownWordIsRefused() {
        Answer refused = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"world\", \"title\": \"T\", \"content\": \"<p>T</p>\", \"redistribution\": \"some\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body())
                .contains("redistribution \\\"some\\\" is unknown; send one of allowed, partners, none");
    }

    /** A document names it in its head. */
    @Test
    void aDocumentNamesIt() {
        Answer article = new Answer(
                client.importing(
                        "?section=world",
                        "text/markdown",
                        "---\nredistribution: partners\n---\n# The zanzibarfleet of documents\n\nIt stayed in port on Monday.\n"));
        assertThat(article.status()).as(article.toString()).isEqualTo(201);
        assertThat(client.get("/feed.rss").body()).doesNotContain("zanzibarfleet of documents");
    }

    private void agency(String redistribution) {
        Answer saved = client.api(
                "PUT",
                "/api/agencies/harbour-wire",
                "{\"code\": \"HW\", \"name\": \"Harbour Wire\", \"home\": \"https://harbour.example/\", \"redistribution\": \""
                        + redistribution + "\"}");
        assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
    }

    private Answer publish(String more) {
        Answer created = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"world\", \"title\": \"The zanzibarfleet " + UUID.randomUUID()
                        + "\", \"content\": \"<p>The zanzibarfleet stayed.</p>\", \"language\": \"en\","
                        + " \"agency\": \"harbour-wire\", \"byline\": \"By Ana Vela\", \"tags\": [\"Herring\"]" + more
                        + "}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    private void assertNowhere(Answer article) {
        for (String topic : TOPICS) {
            for (String document : List.of("/feed.rss", "/feed.atom", "/feed.json")) {
                assertHidden(topic + document, article);
            }
            assertHidden(topic.isEmpty() ? "/" : topic, article);
        }
        ADDRESSES.forEach(address -> assertHidden(address, article));
        assertThat(client.page("/articles/" + article.id()).statusCode()).isEqualTo(404);
        assertHidden("/articles/" + article.id(), article);
        for (String wire : List.of(".ninjs", ".newsml")) {
            Answer item = client.api("GET", "/articles/" + article.id() + wire, "");
            assertThat(item.status()).isEqualTo(404);
        }
        for (String wire : List.of("/feed.ninjs", "/feed.newsml")) {
            assertThat(client.api("GET", wire, "").response().body())
                    .doesNotContain(article.at("/title"), "zanzibarfleet was wrong");
        }
    }

    private void assertHidden(String address, Answer article) {
        assertThat(client.page(address).body())
                .as(address)
                .doesNotContain(article.at("/title"), "zanzibarfleet was wrong");
    }

    private void assertEverywhere(Answer article) {
        for (String topic : TOPICS) {
            for (String document : List.of("/feed.rss", "/feed.atom", "/feed.json")) {
                assertThat(client.get(topic + document).body())
                        .as(topic + document)
                        .contains(article.at("/title"));
            }
        }
        assertThat(client.page("/articles/" + article.id()).statusCode()).isEqualTo(200);
        assertThat(client.page("/search?q=zanzibarfleet").body()).contains(article.at("/title"));
        assertThat(client.get("/feeds/without-sport/feed.rss").body()).contains(article.at("/title"));
    }
}
