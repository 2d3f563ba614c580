package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The formats of the wire over HTTP: for tokens only, unless they are open, and otherwise like every feed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireFeedHttpTest {
    private static final List<String> TOPICS =
            List.of("", "/sections/world", "/agencies/ap", "/authors/ann-lee", "/tags/fog", "/languages/en");

    @TempDir
    static Path data = Path.of("replaced");

    private EmbeddedServer server;
    private Client client;
    private String bearer;
    private String id;

    @BeforeAll
    void start() {
        server = TestServer.start(data, Map.of());
        client = new Client(server, data);
        bearer = "Bearer " + client.token();
        id = publish(client, "wire-1");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void strangersAreToldToSendAToken() {
        for (String topic : TOPICS) {
            client.get(topic + "/feed.ninjs", "Authorization", bearer);
            assertStranger(topic + "/feed.ninjs");
        }
        client.get("/articles/" + id + ".ninjs", "Authorization", bearer);
        assertStranger("/articles/" + id + ".ninjs");
        assertStranger("/search/feed.ninjs?q=fog");
        assertStranger("/archive/1.ninjs");
        assertThat(client.get("/feed.ninjs", "Authorization", "Bearer dl_x_y").statusCode())
                .isEqualTo(401);
    }

    private void assertStranger(String path) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(401);
        assertThat(answer.body()).contains("scope read").doesNotContain("Fog at the quay");
        assertThat(Client.header(answer, "Cache-Control")).doesNotContain("public");
        assertThat(client.head(path).statusCode()).isEqualTo(401);
    }

    @Test
    void everyTopicHasAFeedOfItems() throws Exception {
        for (String topic : TOPICS) {
            HttpResponse<String> answer = client.get(topic + "/feed.ninjs?limit=200", "Authorization", bearer);
            assertThat(answer.statusCode()).as(topic).isEqualTo(200);
            JsonNode items = new ObjectMapper().readTree(answer.body());
            assertThat(items.isArray()).isTrue();
            assertThat(items.findValuesAsText("uri")).as(topic).contains("urn:uuid:" + id);
            assertThat(answer.body()).doesNotContain("Zyx for editors");
            assertThat(Client.header(answer, "Content-Type")).isEqualTo("application/json;charset=utf-8");
            assertThat(Client.header(answer, "Cache-Control"))
                    .contains("private")
                    .doesNotContain("public");
            assertThat(Client.header(answer, "Vary")).contains("Authorization", "Accept-Encoding", "A-IM");
        }
        HttpResponse<String> brief = client.get("/feed.ninjs?content=summary&limit=1", "Authorization", bearer);
        assertThat(brief.body()).contains("\"partial\"").doesNotContain("\"bodies\"");
    }

    @Test
    void aTokenNeedsTheScopeRead() {
        Answer reader = client.api("POST", "/api/tokens", "{\"name\": \"portal\", \"scopes\": [\"read\"]}");
        Answer writer = client.api("POST", "/api/tokens", "{\"name\": \"desk\", \"scopes\": [\"write:world\"]}");
        assertThat(client.get("/feed.ninjs", "Authorization", "Bearer " + reader.at("/token"))
                        .statusCode())
                .as(reader.toString())
                .isEqualTo(200);
        assertThat(client.get("/feed.ninjs", "Authorization", "Bearer " + writer.at("/token"))
                        .statusCode())
                .as(writer.toString())
                .isEqualTo(403);
    }

    /** RFC 9110 §13.1.2, §9.3.2, and RFC 3229. */
    @Test
    void validatorsCodingsAndChangesAreThoseOfEveryFeed() throws Exception {
        HttpResponse<String> whole = client.get("/sections/world/feed.ninjs", "Authorization", bearer);
        String tag = Client.header(whole, "ETag");
        HttpResponse<String> same =
                client.get("/sections/world/feed.ninjs", "Authorization", bearer, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(Client.header(same, "Cache-Control")).contains("private");
        assertThat(Client.header(same, "Vary")).contains("Authorization");
        HttpResponse<String> coded =
                client.get("/sections/world/feed.ninjs", "Authorization", bearer, "Accept-Encoding", "gzip");
        assertThat(Client.header(coded, "Content-Encoding")).isEqualTo("gzip");
        HttpResponse<String> head = client.head("/sections/world/feed.ninjs", "Authorization", bearer);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Client.header(head, "ETag")).isEqualTo(tag);
        assertThat(Client.header(whole, "ETag"))
                .isNotEqualTo(Client.header(client.get("/sections/world/feed.json"), "ETag"));

        String recalled = publish(client, "wire-recalled");
        String before = Client.header(client.get("/sections/world/feed.ninjs", "Authorization", bearer), "ETag");
        client.api("POST", "/api/articles/" + recalled + "/withdraw", "{\"text\": \"Recalled.\"}");
        HttpResponse<String> changes = client.get(
                "/sections/world/feed.ninjs", "Authorization", bearer, "A-IM", "feed", "If-None-Match", before);
        assertThat(changes.statusCode()).isEqualTo(226);
        JsonNode items = new ObjectMapper().readTree(changes.body());
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/uri").asText()).isEqualTo("urn:uuid:" + recalled);
        assertThat(items.at("/0/pubStatus").asText()).isEqualTo("canceled");
        assertThat(items.at("/0/version").asText()).isEqualTo(version(recalled));
        assertThat(client.get("/articles/" + recalled + ".ninjs", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void anArticleIsOneItem() throws Exception {
        HttpResponse<String> answer = client.get("/articles/" + id + ".ninjs", "Authorization", bearer);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode item = new ObjectMapper().readTree(answer.body());
        assertThat(item.at("/uri").asText()).isEqualTo("urn:uuid:" + id);
        assertThat(item.at("/bodies/0/value").asText()).isEqualTo("<p>There was fog at the quay.</p>");
        assertThat(client.get(
                                "/articles/" + id + ".ninjs",
                                "Authorization",
                                bearer,
                                "If-None-Match",
                                Client.header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get("/articles/0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80.ninjs", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.page("/articles/" + id).body()).contains("Fog at the quay");
    }

    /** No list, page or other feed leads strangers there, and no subscriber is sent these documents. */
    @Test
    void nothingPublicLeadsThere() {
        for (String path : List.of("/feed.atom", "/feeds.opml", "/feed", "/sections/world", "/sitemap.xml")) {
            assertThat(client.get(path, "Accept", "text/html").body()).as(path).doesNotContain(".ninjs");
        }
        assertThat(client.get("/feed", "Accept", "application/json").body()).contains("jsonfeed.org");
    }

    @Test
    void theArchiveIsLinkedAndPaged() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append("""
                    {"externalId": "sport-%d", "section": "sport", "title": "Game %d", "content": "<p>Text.</p>", "published": "2026-02-01T10:%02d:00Z"}
                    """.formatted(i, i, i));
        }
        client.importing("", "application/x-ndjson", lines.toString());
        client.get("/sections/sport/feed.ninjs", "Authorization", bearer);
        HttpResponse<String> live = client.get("/sections/sport/feed.ninjs", "Authorization", bearer);
        assertThat(new ObjectMapper().readTree(live.body())).hasSize(50);
        String link = Client.header(live, "Link");
        assertThat(link).contains("rel=\"prev-archive\"", "/sections/sport/archive/", ".ninjs");
        String archive =
                link.replaceAll(".*<https://news.example.org(/sections/sport/archive/[0-9]+\\.ninjs)>.*", "$1");
        HttpResponse<String> older = client.get(archive, "Authorization", bearer);
        assertThat(older.statusCode()).as(archive).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(older.body()).size()).isPositive();
        assertThat(client.get(archive).statusCode()).isEqualTo(401);
    }

    @Test
    void theOperatorCanOpenThem(@TempDir Path other) {
        try (EmbeddedServer open = TestServer.start(other, Map.of("dateline.wire.open", "true"))) {
            Client stranger = new Client(open, other);
            publish(stranger, "open-1");
            HttpResponse<String> feed = stranger.get("/feed.ninjs");
            assertThat(feed.statusCode()).isEqualTo(200);
            assertThat(Client.header(feed, "Cache-Control")).contains("public");
            assertThat(Client.header(feed, "Vary")).doesNotContain("Authorization");
        }
    }

    /** Each datum of an article comes through: written as ninjs, taken by another server, and compared. */
    @Test
    void anArticleIsTheSameOnAnotherServer(@TempDir Path other) {
        try (EmbeddedServer second = TestServer.start(other, Map.of())) {
            Client to = new Client(second, other);
            String whole = publish(client, "wire-whole");
            HttpResponse<String> item = client.get("/articles/" + whole + ".ninjs", "Authorization", bearer);
            Answer report = to.posting("/api/articles/import?section=world", "application/json", item.body());
            assertThat(report.status()).as(report.toString()).isEqualTo(201);
            assertThat(report.json().at("/leftOut")).as(report.toString()).isEmpty();
            JsonNode sent = client.api("GET", "/api/articles/" + whole, "").json();
            JsonNode taken = to.api("GET", "/api/articles/" + report.id(), "").json();
            assertThat(taken.at("/externalId").asText()).isEqualTo("urn:uuid:" + whole);
            sent.properties().forEach(field -> {
                if (!List.of("id", "externalId", "edNote", "alsoIn").contains(field.getKey())) {
                    assertThat(taken.path(field.getKey()).toString())
                            .as(field.getKey())
                            .isEqualTo(field.getValue().toString());
                }
            });
            Answer again =
                    to.posting("/api/articles/import?section=world", "application/json", "[" + item.body() + "]");
            assertThat(again.at("/unchanged")).as(again.toString()).isEqualTo("1");
        }
    }

    @Test
    void everyTopicHasAMessageOfItems() {
        for (String topic : TOPICS) {
            HttpResponse<String> answer = client.get(topic + "/feed.newsml?limit=200", "Authorization", bearer);
            assertThat(answer.statusCode()).as(topic).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<newsMessage", "guid=\"urn:uuid:" + id + "\"")
                    .doesNotContain("Zyx for editors");
            assertThat(Client.header(answer, "Content-Type"))
                    .isEqualTo("application/vnd.iptc.g2.newsmessage+xml;charset=utf-8");
            assertThat(Client.header(answer, "Cache-Control")).contains("private");
            assertStranger(topic + "/feed.newsml");
        }
        assertStranger("/articles/" + id + ".newsml");
        HttpResponse<String> brief = client.get("/feed.newsml?content=summary&limit=1", "Authorization", bearer);
        assertThat(brief.body()).contains("dl:partial").doesNotContain("contentSet");
        HttpResponse<String> coded = client.get("/feed.newsml", "Authorization", bearer, "Accept-Encoding", "gzip");
        assertThat(Client.header(coded, "Content-Encoding")).isEqualTo("gzip");
        assertThat(client.get("/feed").body()).doesNotContain("newsml");
    }

    @Test
    void aWithdrawalIsACanceledItemInTheChanges() {
        String recalled = publish(client, "newsml-recalled");
        String before = Client.header(client.get("/sections/world/feed.newsml", "Authorization", bearer), "ETag");
        client.api("POST", "/api/articles/" + recalled + "/withdraw", "{\"text\": \"Recalled.\"}");
        HttpResponse<String> changes = client.get(
                "/sections/world/feed.newsml", "Authorization", bearer, "A-IM", "feed", "If-None-Match", before);
        assertThat(changes.statusCode()).isEqualTo(226);
        // Without a version it would be the first one (NewsML-G2: the default of version is 1), and older than the
        // article.
        assertThat(changes.body())
                .contains(
                        "guid=\"urn:uuid:" + recalled + "\"", "stat:canceled", "version=\"" + version(recalled) + "\"");
        assertThat(client.get("/articles/" + recalled + ".newsml", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(410);
    }

    /** Each datum comes through: written as NewsML-G2, taken by another server, and compared. */
    @Test
    void anArticleIsTheSameOnAnotherServerInNewsml(@TempDir Path other) {
        try (EmbeddedServer second = TestServer.start(other, Map.of())) {
            Client to = new Client(second, other);
            String whole = publish(client, "newsml-whole");
            HttpResponse<String> item = client.get("/articles/" + whole + ".newsml", "Authorization", bearer);
            String type = Client.header(item, "Content-Type");
            assertThat(type).isEqualTo("application/vnd.iptc.g2.newsitem+xml;charset=utf-8");
            Answer report = to.posting("/api/articles/import?section=world", type, item.body());
            assertThat(report.status()).as(report.toString()).isEqualTo(201);
            assertThat(report.json().at("/leftOut").findValuesAsText("text"))
                    .as("only the publication is no agency of the other server")
                    .containsExactly("provider: Dateline");
            JsonNode sent = client.api("GET", "/api/articles/" + whole, "").json();
            JsonNode taken = to.api("GET", "/api/articles/" + report.id(), "").json();
            assertThat(taken.at("/externalId").asText()).isEqualTo("urn:uuid:" + whole);
            sent.properties().forEach(field -> {
                if (!List.of("id", "externalId", "edNote", "alsoIn").contains(field.getKey())) {
                    assertThat(taken.path(field.getKey()).toString())
                            .as(field.getKey())
                            .isEqualTo(field.getValue().toString());
                }
            });
            HttpResponse<String> message = client.get("/feed.newsml?limit=200", "Authorization", bearer);
            Answer again = to.posting(
                    "/api/articles/import?section=world", Client.header(message, "Content-Type"), message.body());
            assertThat(again.at("/refused")).as(again.toString()).isEqualTo("0");
            assertThat(again.json().at("/unchanged").asInt()).isPositive();
        }
    }

    private String version(String article) {
        JsonNode revisions =
                client.api("GET", "/api/articles/" + article + "/revisions", "").json();
        return revisions.get(revisions.size() - 1).at("/number").asText();
    }

    private static String publish(Client client, String key) {
        Answer created = client.api("POST", "/api/articles", """
                {"externalId": "KEY", "section": "world", "title": "Fog at the quay", "summary": "It stays.",
                 "content": "<p>There was fog at the quay.</p>", "language": "en", "published": "2026-01-02T03:04:05Z",
                 "updated": "2026-01-03T00:00:00Z", "byline": "Ann Lee and Bo Ek",
                 "authors": [{"name": "Ann Lee", "url": "https://a.example/lee", "email": "ann@a.example"}, {"name": "Bo Ek"}],
                 "contributors": [{"name": "Cy Dee", "role": "editing", "organisation": "AP"}, {"name": "Di Fox"}],
                 "contributorLine": "Cy Dee contributed.", "tags": ["fog", "weather"], "agency": "ap", "urgency": 4,
                 "slugline": "FOG", "edNote": "Zyx for editors.",
                 "subjects": [{"scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "17000000", "name": "weather"},
                              {"scheme": "urn:desk:", "code": "a b"}],
                 "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
                 "dateline": {"text": "LISBON, Portugal", "place": "Lisbon", "latitude": 38.72, "longitude": -9.14},
                 "canonicalUrl": "https://news.example/KEY", "via": "https://wire.example/KEY",
                 "commentsUrl": "https://news.example/KEY/talk",
                 "translationOf": {"url": "https://pt.example/KEY", "language": "pt"},
                 "rights": "© AP", "usageTerms": "Once.", "license": "https://example.org/terms",
                 "images": [{"url": "https://img.example/KEY.jpg", "type": "image/jpeg", "length": 1200, "width": 800,
                             "height": 600, "alt": "A quay", "caption": "The quay.", "credit": "Di Fox", "rights": "© Fox"}],
                 "audio": [{"url": "https://audio.example/KEY.mp3", "type": "audio/mpeg", "length": 1000, "duration": 60,
                            "title": "Listen"}],
                 "corrections": [{"at": "2026-01-03T00:00:00Z", "kind": "correction", "text": "It was Monday."}],
                 "expiresAt": "2099-01-01T00:00:00Z"}
                """.replace("KEY", key));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.id();
    }
}
