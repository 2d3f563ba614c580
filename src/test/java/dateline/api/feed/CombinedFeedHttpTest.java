package dateline.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds that combine other feeds. */
@MicronautTest(transactional = false)
class CombinedFeedHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void anyAllAndNoneSelectTheArticles() {
        article("mix-1", "world", "\"tags\": [\"Mix A\"], \"agency\": \"ap\"");
        article("mix-2", "sport", "\"tags\": [\"Mix A\", \"Mix B\"], \"language\": \"fr-CA\"");
        article("mix-3", "sport", "\"tags\": [\"Mix B\"], \"authors\": [{\"name\": \"Mix Er\"}]");
        article("mix-4", "culture", "\"tags\": [\"Mix C\"]");
        put("mix-any", "\"any\": {\"tags\": [\"Mix A\", \"mix-b\"]}");
        put("mix-all", "\"all\": {\"tags\": [\"Mix A\", \"Mix B\"], \"sections\": [\"sport\"]}");
        put(
                "mix-none",
                "\"any\": {\"tags\": [\"Mix A\", \"Mix B\", \"Mix C\"]}, \"none\": {\"agencies\": [\"ap\"],"
                        + " \"authors\": [\"Mix Er\"], \"languages\": [\"fr\"]}");
        assertThat(titles("mix-any")).containsExactlyInAnyOrder("mix-1", "mix-2", "mix-3");
        assertThat(titles("mix-all")).containsExactly("mix-2");
        assertThat(titles("mix-none")).containsExactly("mix-4");
        // A later article is in it at once, and an article that no longer matches is removed with a tombstone.
        Answer later = article("mix-5", "world", "\"tags\": [\"Mix B\"]");
        assertThat(titles("mix-any")).contains("mix-5");
        client.api("PATCH", "/api/articles/" + later.id(), "{\"tags\": [\"else\"]}");
        assertThat(titles("mix-any")).doesNotContain("mix-5");
        assertThat(new Answer(client.get("/feeds/mix-any/feed.json")).at("/_dateline/deleted/0/id"))
                .isEqualTo(later.at("/id"));
    }

    @Test
    void aChangedSelectionIsAppliedToStoredArticles() {
        article("turn-1", "world", "\"tags\": [\"Turn A\"]");
        article("turn-2", "world", "\"tags\": [\"Turn B\"]");
        put("turning", "\"any\": {\"tags\": [\"Turn A\"]}");
        assertThat(titles("turning")).containsExactly("turn-1");
        put("turning", "\"any\": {\"tags\": [\"Turn B\"]}");
        await(() -> titles("turning").equals(List.of("turn-2")));
        assertThat(titles("turning")).containsExactly("turn-2");
    }

    /** RFC 5005 §4: the archive of a new feed of many stored articles has each of them once, in order. */
    @Test
    void aLargeCombinedFeedHasAnArchiveInOrder() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_100; i++) {
            lines.append("""
                    {"externalId": "deep-%1$d", "section": "world", "title": "Deep %1$04d", "content": "<p>T.</p>", "tags": ["deep"], "published": "2019-01-01T%2$02d:%3$02d:00Z"}
                    """.formatted(i, i / 60, i % 60));
        }
        client.importing("", "application/x-ndjson", lines.toString());
        put("deep", "\"any\": {\"tags\": [\"deep\"]}, \"entries\": 20");
        List<String> titles = new ArrayList<>();
        for (String next = "/feeds/deep/feed.json"; !next.isEmpty(); ) {
            Answer document = new Answer(client.get(next));
            titles.addAll(document.json().at("/items").findValuesAsText("title"));
            next = document.at("/next_url").replace("https://news.example.org", "");
        }
        assertThat(titles).hasSize(1_100).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(new Answer(client.get("/feeds/deep/feed.json")).json().at("/items"))
                .hasSize(20);
    }

    @Test
    void articlesThatAreTooOldAreInTheArchive() {
        article("aged-1", "world", "\"tags\": [\"Aged\"], \"published\": \"2020-05-05T00:00:00Z\"");
        article("aged-2", "world", "\"tags\": [\"Aged\"]");
        put("aged", "\"any\": {\"tags\": [\"Aged\"]}, \"window\": \"P2D\"");
        await(() -> titles("aged").equals(List.of("aged-2")));
        Answer live = new Answer(client.get("/feeds/aged/feed.json"));
        assertThat(live.json().at("/items").findValuesAsText("title")).containsExactly("aged-2");
        assertThat(live.json().at("/_dateline").has("deleted")).isFalse();
        assertThat(client.get(live.at("/next_url").replace("https://news.example.org", ""))
                        .body())
                .contains("aged-1");
    }

    @Test
    void theSettingsOfTheFeedOverrideTheQuery() {
        article("partner-1", "world", "\"tags\": [\"Partner\"], \"rights\": \"© Seen\", \"summary\": \"Short.\"");
        put(
                "partner",
                "\"any\": {\"tags\": [\"Partner\"]}, \"content\": \"summary\", \"visibleCredit\": false,"
                        + " \"description\": \"For one.\", \"language\": \"fr\"");
        for (String query : List.of("", "?content=full", "?limit=5")) {
            Answer feed = new Answer(client.get("/feeds/partner/feed.json" + query));
            assertThat(feed.at("/items/0/content_text")).isEqualTo("Short.");
            assertThat(feed.json().at("/items/0").has("content_html")).isFalse();
        }
        assertThat(client.get("/feeds/partner/feed.atom").body())
                .contains("xml:lang=\"fr\"", "For one.")
                .doesNotContain("Secret text");
        put("partner", "\"any\": {\"tags\": [\"Partner\"]}, \"visibleCredit\": false");
        await(() -> client.get("/feeds/partner/feed.atom").body().contains("Secret text"));
        assertThat(client.get("/feeds/partner/feed.atom").body()).doesNotContain("&lt;small&gt;");
    }

    @Test
    void aCombinedFeedIsReadReplacedAndDeleted() {
        Answer made = put("kept", "\"any\": {\"sections\": [\"world\"], \"languages\": [\"AR\"]}, \"window\": \"P1D\"");
        assertThat(made.at("/any/sections/0")).isEqualTo("world");
        assertThat(made.at("/any/languages/0")).isEqualTo("ar");
        assertThat(made.at("/window")).isEqualTo("P1D");
        Answer read = client.api("GET", "/api/feeds/kept", "");
        assertThat(client.api("PUT", "/api/feeds/kept", read.response().body(), "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(client.api("PUT", "/api/feeds/kept", "{\"title\": \"x\"}", "If-Match", "\"old\"")
                        .status())
                .isEqualTo(412);
        assertThat(client.api("GET", "/api/feeds", "").json().findValuesAsText("name"))
                .contains("kept");
        assertThat(client.get("/feeds.opml").body()).contains("/feeds/kept/feed.rss");
        assertThat(client.api("DELETE", "/api/feeds/kept", "").status()).isEqualTo(204);
        assertThat(client.get("/feeds/kept/feed.rss").statusCode()).isEqualTo(410);
        assertThat(client.get("/feeds/kept").statusCode()).isEqualTo(410);
        assertThat(client.get("/feeds/never").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | /title
            {"title": "T", "any": {"sections": ["nowhere"]}}          | /any/sections/0
            {"title": "T", "all": {"agencies": ["ap", "nobody"]}}     | /all/agencies/1
            {"title": "T", "none": {"tags": ["…"]}}                   | /none/tags/0
            {"title": "T", "any": {"languages": ["not a language"]}}  | /any/languages/0
            {"title": "T", "any": {"section": ["world"]}}             | /any/section
            {"title": "T", "any": []}                                 | /any
            {"title": "T", "window": "a week"}                        | /window
            {"title": "T", "window": "PT5M"}                          | /window
            {"title": "T", "entries": 0}                              | /entries
            {"title": "T", "content": "none"}                         | /content
            {"title": "T", "visibleCredit": "yes"}                    | /visibleCredit
            {"title": "T", "titel": "x"}                              | /titel
            """)
    void everyFaultIsNamed(String body, String pointer) {
        Answer refused = client.api("PUT", "/api/feeds/faulty", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").findValuesAsText("pointer")).contains(pointer);
        assertThat(client.get("/feeds/faulty/feed.rss").statusCode()).isEqualTo(404);
    }

    @Test
    void aRetiredSectionIsReportedAndRefusedInANewFeed() {
        client.api("PUT", "/api/sections/given", "{\"title\": \"Given\"}");
        put("giving", "\"any\": {\"sections\": [\"given\", \"sport\"]}");
        client.api("DELETE", "/api/sections/given", "");
        Answer read = client.api("GET", "/api/feeds/giving", "");
        assertThat(read.at("/notes/0")).isEqualTo("The section given is retired.");
        assertThat(client.get("/feeds/giving/feed.rss").statusCode()).isEqualTo(200);
        assertThat(client.api("PUT", "/api/feeds/giving", read.response().body())
                        .status())
                .isEqualTo(200);
        assertThat(client.api("PUT", "/api/feeds/giving-2", "{\"title\": \"T\", \"any\": {\"sections\": [\"given\"]}}")
                        .json()
                        .at("/errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/any/sections/0");
    }

    private Answer put(String name, String fields) {
        Answer answer =
                client.api("PUT", "/api/feeds/" + name, "{\"title\": \"Title of " + name + "\", " + fields + "}");
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        await(() -> client.get("/feeds/" + name + "/feed.json").statusCode() == 200);
        return answer;
    }

    private Answer article(String title, String section, String fields) {
        Answer answer = client.api(
                "POST",
                "/api/articles",
                "{\"externalId\": \"%1$s\", \"section\": \"%2$s\", \"title\": \"%1$s\", \"content\": \"<p>Secret text.</p>\", %3$s}"
                        .formatted(title, section, fields));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }

    private List<String> titles(String name) {
        HttpResponse<String> feed = client.get("/feeds/" + name + "/feed.json");
        return new Answer(feed).json().at("/items").findValuesAsText("title");
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
