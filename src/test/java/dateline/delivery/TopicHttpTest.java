package dateline.delivery;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of agencies, authors, subjects and languages. */
@MicronautTest(transactional = false)
class TopicHttpTest {
    private static final String ARTICLE = """
            {"externalId": "topics", "section": "world", "title": "Topics of an article", "language": "zh-Hant-TW",
             "content": "<p>Text.</p>", "agency": "reuters", "tags": ["Deep Sea", "C++", "🎉", "…", "a/b", "50%", "v1.2"],
             "authors": [{"name": "Zoë Ødegård"}, {"name": "ليلى حسن"}]}
            """;

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void publish() {
        client = new Client(server, Path.of("target/test-data"));
        assertThat(client.api("POST", "/api/articles", ARTICLE).status()).isIn(200, 201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agencies/reuters",
                "/authors/zo%C3%AB-%C3%B8deg%C3%A5rd",
                "/authors/%D9%84%D9%8A%D9%84%D9%89-%D8%AD%D8%B3%D9%86",
                "/tags/deep-sea",
                "/tags/c%2B%2B",
                "/tags/%F0%9F%8E%89",
                "/tags/a-slash-b",
                "/tags/50-percent",
                "/tags/v1-dot-2",
                "/languages/zh",
                "/languages/zh-hant",
                "/languages/zh-hant-tw"
            })
    void aTopicHasAFeedInEveryFormat(String topic) {
        for (String extension : new String[] {"rss", "atom", "json"}) {
            String address = topic + "/feed." + extension;
            HttpResponse<String> feed = client.get(address);
            assertThat(feed.statusCode()).as(address).isEqualTo(200);
            assertThat(feed.body()).contains("Topics of an article", "https://news.example.org" + address);
            assertThat(client.get(address, "If-None-Match", header(feed, "ETag"))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(client.head(address).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFeedHasTheNameOfItsTopic() {
        assertThat(client.get("/authors/zo%C3%AB-%C3%B8deg%C3%A5rd/feed.rss").body())
                .contains("<title>Dateline – Zoë Ødegård</title>");
        assertThat(client.get("/tags/deep-sea/feed.rss").body()).contains("<title>Dateline – Deep Sea</title>");
        assertThat(client.get("/agencies/reuters/feed.rss").body()).contains("<title>Dateline – Reuters</title>");
        assertThat(client.get("/languages/zh-hant-tw/feed.atom").body())
                .contains("xml:lang=\"zh-Hant-TW\"", "<title>Dateline – 中文");
    }

    /** A comma within one item of a list is text ("Washington, D.C."): another subject than the words without it. */
    @Test
    void aSubjectWithACommaHasItsOwnFeed() {
        for (String tag : new String[] {"low,tide", "low tide", "Washington, D.C."}) {
            assertThat(client.api("POST", "/api/articles", """
                            {"externalId": "%1$s", "section": "world", "title": "About %1$s", "content": "<p>T.</p>",
                             "tags": ["%1$s"]}
                            """.formatted(tag)).status())
                    .isIn(200, 201);
        }
        assertThat(client.get("/tags/low-comma-tide/feed.rss").body())
                .contains("About low,tide", "<category>low,tide</category>")
                .doesNotContain("About low tide");
        assertThat(client.get("/tags/low-tide/feed.rss").body())
                .contains("About low tide")
                .doesNotContain("About low,tide");
        assertThat(header(client.get("/tags/washington-d-c/feed.rss"), "Location"))
                .endsWith("/tags/washington-comma-d-c/feed.rss");
    }

    /** One spelling is the address; others redirect to it (RFC 9110 §15.4.2). */
    @ParameterizedTest
    @CsvSource({
        "/tags/Deep%20Sea/feed.rss, /tags/deep-sea/feed.rss",
        "/tags/deep_sea/feed.json?limit=5, /tags/deep-sea/feed.json?limit=5",
        "/tags/C%2B%2B/feed.atom, /tags/c%2B%2B/feed.atom",
        "/tags/50%25/feed.rss, /tags/50-percent/feed.rss",
        "/tags/50/feed.rss, /tags/50-percent/feed.rss",
        "/tags/a-b/feed.json, /tags/a-slash-b/feed.json",
        "/tags/v1-2/feed.json, /tags/v1-dot-2/feed.json",
        "/authors/ZO%C3%8B-%C3%98DEG%C3%85RD/feed.rss, /authors/zo%C3%AB-%C3%B8deg%C3%A5rd/feed.rss",
        "/languages/zh-Hant-TW/feed.rss, /languages/zh-hant-tw/feed.rss"
    })
    void anotherSpellingRedirectsToTheAddress(String path, String to) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("https://news.example.org" + to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agencies/nobody/feed.rss",
                "/authors/nobody/feed.json",
                "/tags/nothing/feed.atom",
                "/tags/%E2%80%A6/feed.rss",
                "/tags/%2E%2E/feed.rss",
                "/tags/..%2F..%2Ffeed.rss/feed.rss",
                "/tags/%F0%9F/feed.rss",
                "/tags/%25/feed.rss",
                "/languages/tlh/feed.rss",
                "/languages/no%20language/feed.rss",
                "/languages/x-/feed.rss",
                "/tags/deep-sea/archive/999999999999999999999.rss",
                "/nothings/at-all/feed.rss"
            })
    void anUnknownTopicIsNotFound(String path) {
        assertThat(client.get(path).statusCode()).isIn(400, 404);
    }

    /** RFC 3229 §10.4: a topic's feed has deltas and tombstones like a section's feed. */
    @Test
    void aTopicsFeedHasChangesAndTombstones() {
        Answer gone = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"world\", \"title\": \"Soon gone\", \"content\": \"<p>T.</p>\", \"tags\": [\"fleeting\"]}");
        String tag = header(client.get("/tags/fleeting/feed.json"), "ETag");
        client.api("POST", "/api/articles/" + gone.id() + "/withdraw", "{\"text\": \"Not true.\"}");
        HttpResponse<String> changes = client.get("/tags/fleeting/feed.json", "If-None-Match", tag, "A-IM", "feed");
        assertThat(changes.statusCode()).isEqualTo(226);
        assertThat(new Answer(changes).at("/_dateline/deleted/0/text")).isEqualTo("Not true.");
        assertThat(new Answer(changes).at("/_dateline/deleted/0/id")).isEqualTo(gone.at("/id"));
        assertThat(new Answer(changes).json().at("/items")).isEmpty();
    }

    /** RFC 5005 §4, in JSON Feed by next_url: a reader that follows it gets every item once. */
    @Test
    void nextUrlLinksTheDocumentsOfTheArchive() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            lines.append("""
                    {"externalId": "far-%1$d", "section": "world", "title": "Far %1$d", "content": "<p>T.</p>", "tags": ["far"], "published": "2020-01-01T00:00:00Z"}
                    """.formatted(i));
        }
        client.importing("", "application/x-ndjson", lines.toString());
        Set<String> seen = new TreeSet<>();
        int documents = 0;
        for (String next = "/tags/far/feed.json"; !next.isEmpty(); documents++) {
            Answer document = new Answer(client.get(next));
            assertThat(document.status()).isEqualTo(200);
            document.json()
                    .at("/items")
                    .forEach(item ->
                            assertThat(seen.add(item.at("/id").asText())).isTrue());
            next = document.at("/next_url").replace("https://news.example.org", "");
        }
        assertThat(seen).hasSize(120);
        assertThat(documents).isEqualTo(3);
    }

    @Test
    void theOldAddressOfARenamedAgencyRedirectsAndARetiredAgencyIsGone() {
        String agency = "{\"code\": \"X%1$s\", \"name\": \"Wire %1$s\", \"home\": \"https://x.example/\"%2$s}";
        client.api("PUT", "/api/agencies/wire-a", agency.formatted("A", ""));
        client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"world\", \"title\": \"T\", \"content\": \"<p>T.</p>\", \"agency\": \"wire-a\"}");
        assertThat(client.get("/agencies/wire-a/feed.rss").statusCode()).isEqualTo(200);
        client.api("PUT", "/api/agencies/wire-a", agency.formatted("A", ", \"slug\": \"wire-b\""));
        HttpResponse<String> old = client.get("/agencies/wire-a/feed.json");
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(header(old, "Location")).endsWith("/agencies/wire-b/feed.json");
        client.api("DELETE", "/api/agencies/wire-b", "");
        assertThat(client.get("/agencies/wire-b/feed.rss").statusCode()).isEqualTo(410);
        assertThat(client.get("/agencies/wire-a/feed.rss").statusCode()).isEqualTo(410);
    }
}
