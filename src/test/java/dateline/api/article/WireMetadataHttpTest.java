package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.push.webhook.ArticleSource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fields that an agency's desk sends with an article: by every way in, and where they come out. */
@MicronautTest(transactional = false)
class WireMetadataHttpTest {
    private static final String ARTICLES = "/api/articles";
    private static final String FIELDS = """
            "urgency": 2, "slugline": "QUAY-FOG", "edNote": "Zyxwvut for editors.",
            "subjects": [{"scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "17000000", "name": "weather"},
                         {"scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "17000000"}],
            "digitalSourceType": "https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
            """;

    @Inject
    EmbeddedServer server;

    @Inject
    ArticleSource webhookArticles;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void theyComeBackAsTheyWereSent() {
        Answer created = create("wire-back");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.at("/urgency")).isEqualTo("2");
        assertThat(created.at("/slugline")).isEqualTo("QUAY-FOG");
        assertThat(created.at("/edNote")).isEqualTo("Zyxwvut for editors.");
        assertThat(created.json().at("/subjects")).hasSize(1);
        assertThat(created.at("/subjects/0/name")).isEqualTo("weather");
        assertThat(created.at("/digitalSourceType"))
                .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
        Answer patched =
                client.api("PATCH", ARTICLES + "/" + created.id(), "{\"urgency\": null, \"slugline\": \"FOG\"}");
        assertThat(patched.json().has("urgency")).isFalse();
        assertThat(patched.at("/slugline")).isEqualTo("FOG");
        assertThat(patched.at("/edNote")).isEqualTo("Zyxwvut for editors.");
    }

    @Test
    void frontMatterHasThem() {
        Answer report = client.posting(ARTICLES + "/import?section=world", "text/markdown", """
                ---
                urgency: 3
                slugline: QUAY-WIND
                edNote: Adds wind.
                subjects:
                  - scheme: http://cv.iptc.org/newscodes/mediatopic/
                    code: 17000000
                    name: weather
                digitalSourceType: http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture
                ---
                Wind at the quay

                The wind was strong at the quay on Monday, as the harbour's master said in the evening.
                """);
        Answer article = client.api("GET", ARTICLES + "/" + report.id(), "");
        assertThat(article.at("/urgency")).isEqualTo("3");
        assertThat(article.at("/subjects/0/code")).isEqualTo("17000000");
        assertThat(article.at("/digitalSourceType")).endsWith("digitalCapture");
        assertThat(article.at("/edNote")).isEqualTo("Adds wind.");
    }

    @Test
    void theNoteToEditorsIsInNoPublicDocumentAndNoWebhook() {
        Answer created = create("wire-secret");
        String page = created.header("Location").replace("/api/articles/", "/articles/");
        String path = page.substring(page.indexOf("/articles/"));
        for (String address : List.of(
                "/feed.rss",
                "/feed.atom",
                "/feed.json",
                "/sections/world/feed.atom",
                "/sections/world/archive/1.atom",
                "/search/feed.atom?q=zyxwvut",
                "/search?q=zyxwvut",
                "/feeds.opml",
                "/news-sitemap.xml")) {
            assertThat(client.get(address).body()).as(address).doesNotContain("Zyxwvut");
        }
        assertThat(client.page(path).body()).contains("Fog at the quay").doesNotContain("Zyxwvut");
        assertThat(client.get("/search/feed.json?q=zyxwvut").body()).contains("\"items\":[]");
        String body = new String(
                webhookArticles.article(UUID.fromString(created.id())).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(body).contains("QUAY-FOG").doesNotContain("Zyxwvut").doesNotContain("edNote");
        assertThat(client.api("GET", ARTICLES + "/export", "").response().body())
                .contains("Zyxwvut for editors.");
    }

    private Answer create(String key) {
        return client.api("POST", ARTICLES, """
                {"externalId": "%s", "section": "world", "title": "Fog at the quay %s", "language": "en",
                 "content": "<p>There was fog at the quay on Monday.</p>", %s}
                """.formatted(key, key, FIELDS));
    }
}
