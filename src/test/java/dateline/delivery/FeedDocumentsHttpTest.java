package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.delivery.memory.Representation;
import dateline.feed.PublicAddress;
import dateline.http.ContentCoding;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is read without a request is the one that a GET gets (WebSub §7: the content of the topic). */
@MicronautTest(transactional = false)
@Property(name = "dateline.feed.entries", value = "10")
class FeedDocumentsHttpTest {
    private static final int ARTICLES = 120;

    @Inject
    EmbeddedServer server;

    @Inject
    FeedDocuments documents;

    @Inject
    PublicAddress home;

    private Client client;

    @BeforeEach
    void articles() {
        client = new Client(server, Path.of("target/test-data"));
        client.api("PUT", "/api/sections/sport", "{\"title\": \"Sport\"}");
        if (client.get("/sections/sport/archive/50.rss").statusCode() != 200) {
            for (int i = 0; i < ARTICLES; i++) {
                client.importing(
                        "?section=sport", "text/markdown", "Match " + i + "\n\nThe result of match " + i + ".");
            }
            client.get("/sections/sport/feed.rss");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.rss",
                "/feed.atom",
                "/feed.json",
                "/sections/sport/feed.rss?limit=5&content=summary",
                "/sections/sport/archive/50.atom",
                "/search/feed.rss?q=match"
            })
    void theRepresentationHasTheBytesAndTagOfAGet(String path) {
        Representation cold = documents.representation(home.at(path)).orElseThrow();
        HttpResponse<String> response = client.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new String(cold.bytes(), StandardCharsets.UTF_8)).isEqualTo(response.body());
        assertThat(response.headers().firstValue("ETag"))
                .contains(cold.validators().etag(ContentCoding.IDENTITY));
        assertThat(documents.representation(home.at(path)))
                .hasValueSatisfying(again -> assertThat(again.validators()).isEqualTo(cold.validators()));
    }

    /** After a change it is the new document, not a stale one from memory. */
    @Test
    void aNewArticleIsInTheNextRepresentation() {
        Representation before = documents.representation(home.at("/feed.rss")).orElseThrow();
        client.importing("?section=sport", "text/markdown", "Overtime\n\nOne more match.");
        Representation after = documents.representation(home.at("/feed.rss")).orElseThrow();
        assertThat(after.validators()).isNotEqualTo(before.validators());
        assertThat(new String(after.bytes(), StandardCharsets.UTF_8)).contains("Overtime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sections/none/feed.rss",
                "/authors/nobody/feed.atom",
                "/sections/sport/archive/9999.rss",
                "/feed.rss?limit=0",
                "/search/feed.rss",
                "/feed",
                "/sections/sport",
                "/nothing"
            })
    void anAddressThatIsNotOfAFeedHasNoRepresentation(String path) {
        assertThat(documents.representation(home.at(path))).isEmpty();
    }

    @Test
    void theAddressOfAnotherServerHasNoRepresentation() {
        assertThat(documents.representation(URI.create("https://elsewhere.example/feed.rss")))
                .isEmpty();
    }
}
