package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the id of an erased article remains. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:erasure;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-erasure")
class ErasureHttpTest {
    private static final List<String> FEEDS = List.of(
            "/feed.rss",
            "/feed.atom",
            "/feed.json",
            "/sections/culture/feed.atom",
            "/search/feed.atom?q=zebrafinch",
            "/sections/culture",
            "/feeds.opml",
            "/sitemaps/newest.xml");

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-erasure"));
    }

    @Test
    void anErasedArticleIsInNoDocumentAndItsAddressIsGone() {
        String id = publish("");
        String page = client.page("/articles/" + id).uri().getPath();
        FEEDS.forEach(feed -> client.get(feed));
        assertThat(client.get("/feed.atom").body()).contains("Zebrafinch");
        String tag = client.get("/sections/culture/feed.atom")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(erase(id).status()).isEqualTo(204);
        FEEDS.forEach(feed -> assertThat(client.get(feed).body().replace("zebrafinch", ""))
                .as(feed)
                .doesNotContain("Zebrafinch"));
        assertThat(client.get("/sections/culture/feed.atom", "If-None-Match", tag)
                        .body())
                .containsPattern("<at:deleted-entry [^>]*ref=\"urn:uuid:" + id + "\"");
        assertThat(client.get(page).statusCode()).isEqualTo(410);
        assertThat(client.get(page, "Accept", "text/html").body())
                .contains("This article has been removed permanently")
                .doesNotContain("withdrawn");
        assertThat(client.get(page).body()).doesNotContain("Zebrafinch");
        for (String address : List.of("", "/revisions")) {
            Answer gone = client.api("GET", "/api/articles/" + id + address, "");
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.at("/detail")).contains("erased");
        }
        for (String act : List.of("publish", "update", "reinstate")) {
            assertThat(client.api("POST", "/api/articles/" + id + "/" + act, "{}")
                            .status())
                    .as(act)
                    .isEqualTo(410);
        }
        assertThat(client.api("GET", "/api/articles?limit=200", "").toString()).doesNotContain(id);
        assertThat(client.api("GET", "/api/articles?limit=200&section=culture", "")
                        .toString())
                .doesNotContain(id);
        assertThat(client.api("GET", "/api/articles?stage=erased", "").toString())
                .contains(id);
        assertThat(client.api("GET", "/api/changes?limit=1000", "").toString())
                .contains("\"act\":\"erase\"")
                .doesNotContain("Zebrafinch");
        assertThat(client.api("GET", "/api/articles/export", "").response().body())
                .contains(id, "\"act\":\"erase\"")
                .doesNotContain("Zebrafinch");
    }

    @Test
    void aSecondErasureChangesNothing() {
        String id = publish("");
        assertThat(erase(id).status()).isEqualTo(204);
        String changes = client.api("GET", "/api/changes?limit=1000", "").toString();
        assertThat(erase(id).status()).isEqualTo(204);
        assertThat(client.api("GET", "/api/changes?limit=1000", "").toString()).isEqualTo(changes);
        assertThat(erase("0197a3c2-5d70-7c2e-8a4f-00000000dead").status()).isEqualTo(404);
        assertThat(erase("nonsense").status()).isEqualTo(404);
    }

    /** RFC 9110 §13.1.1. */
    @Test
    void anArticleThatHasChangedIsNotErasedWithItsOldTag() {
        String id = publish("");
        String tag = client.api("GET", "/api/articles/" + id, "")
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        client.api("PATCH", "/api/articles/" + id, "{\"summary\": \"Another.\"}");
        assertThat(client.api("DELETE", "/api/articles/" + id, "", "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(client.api("GET", "/api/articles/" + id, "").status()).isEqualTo(200);
        assertThat(client.api("DELETE", "/api/articles/" + id, "", "If-Match", "*")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"stage\": \"draft\",", "\"publishAt\": \"2099-01-01T00:00:00Z\","})
    void anArticleThatWasNeverPublishedLeavesNoTombstone(String more) {
        String id = publish(more);
        assertThat(erase(id).status()).isEqualTo(204);
        assertThat(client.get("/articles/" + id).statusCode()).isEqualTo(404);
        assertThat(client.get("/feed.atom").body()).doesNotContain(id);
    }

    @Test
    void onlyAdministratorsCanErase() {
        String id = publish("");
        Answer token = client.api("POST", "/api/tokens", "{\"name\": \"narrow\", \"scopes\": [\"read\", \"write\"]}");
        assertThat(client.apiAs(token.at("/token"), "DELETE", "/api/articles/" + id, "")
                        .status())
                .isEqualTo(403);
        assertThat(client.api("GET", "/api/articles/" + id, "").status()).isEqualTo(200);
        assertThat(erase(id).status()).isEqualTo(204);
    }

    /** An export has the tombstone, and the import of an older export does not restore the article. */
    @Test
    void anOldExportDoesNotRestoreAnErasedArticle() {
        String id = publish("");
        String before = export();
        assertThat(before).contains("Zebrafinch");
        erase(id);
        Answer older = new Answer(client.importing("", "application/x-ndjson", before));
        assertThat(older.at("/refused")).as(older.toString()).isEqualTo("0");
        assertThat(client.api("GET", "/api/articles/" + id, "").status()).isEqualTo(410);
        Answer own = new Answer(client.importing("", "application/x-ndjson", export()));
        assertThat(own.at("/refused")).as(own.toString()).isEqualTo("0");
        assertThat(own.at("/unchanged")).isEqualTo(own.at("/received"));
    }

    private String export() {
        return client.api("GET", "/api/articles/export", "").response().body();
    }

    private String publish(String more) {
        return client.api("POST", "/api/articles", """
                {"title": "Zebrafinch", "section": "culture", %s "content": "<p>Zebrafinch.</p>", "byline": "Zebrafinch Doe",
                 "tags": ["Zebrafinch"], "language": "en"}
                """.formatted(more)).id();
    }

    private Answer erase(String id) {
        return client.api("DELETE", "/api/articles/" + URI.create(id), "");
    }
}
