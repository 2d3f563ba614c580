package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of articles, and parameters of queries. */
@MicronautTest(transactional = false)
class QueryHttpTest {
    private static final String ARTICLES = "/api/articles";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:uuid:", "urn%3Auuid%3A", "URN:UUID:", "urn%3auuid:"})
    void theUrnOfAnArticleIsAlsoItsAddress(String prefix) {
        Answer created = post("addressed");
        String address = ARTICLES + "/" + prefix + created.id();
        assertThat(client.api("GET", address, "").json()).isEqualTo(created.json());
        assertThat(client.api("PATCH", address, "{\"summary\": \"S\"}").status())
                .isEqualTo(200);
        Answer read = client.api("GET", address, "");
        assertThat(client.api("PUT", address, read.response().body(), "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(200);
        for (String act : new String[] {"update", "correct", "withdraw", "reinstate"}) {
            Answer done = client.api(
                    "POST",
                    address + "/" + act,
                    act.equals("correct") || act.equals("withdraw") ? "{\"text\": \"Why.\"}" : "");
            assertThat(done.status()).as(act + " " + done).isEqualTo(200);
        }
        assertThat(client.api("GET", address + "/revisions", "").json()).hasSizeGreaterThan(4);
        assertThat(client.api("GET", ARTICLES + "/" + prefix + "1", "").status())
                .isEqualTo(404);
    }

    @Test
    void anArticleIsFoundByItsExternalId() {
        Answer created = post("asked+for&x");
        Answer found = client.api("GET", ARTICLES + "?externalId=asked%2Bfor%26x", "");
        assertThat(found.json().at("/articles")).hasSize(1);
        assertThat(found.at("/articles/0/id")).isEqualTo(created.at("/id"));
        assertThat(client.api("GET", ARTICLES + "?externalId=asked%2Bfor%26x&stage=draft", "")
                        .json()
                        .at("/articles"))
                .isEmpty();
        assertThat(client.api("GET", ARTICLES + "?externalId=nobody", "").json().at("/articles"))
                .isEmpty();
    }

    /** Without this check, a misspelt filter would list every article. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/articles?sektion=world                | its parameters are section, stage, externalId, q, after, limit
            GET    | /api/changes?since=4                       | its parameters are after, limit
            GET    | /api/articles/export?from=2                | its parameters are after
            GET    | /api/sections?open=true                    | it has none
            GET    | /api/agencies/ap?x=                        | it has none
            GET    | /api/tokens?scope=read                     | it has none
            GET    | /api/webhooks?state=paused                 | it has none
            GET    | /api/subscriptions?status=paused           | its parameters are topic, callback, host, state, kind, after, limit
            PUT    | /api/sections/world?dry-run=true           | it has none
            POST   | /api/articles?dry-run=true                 | it has none
            POST   | /api/sections/import?dryrun=true           | its parameters are dry-run
            DELETE | /api/feeds/nothing?force                   | it has none
            """)
    void anUnknownParameterIsRefused(String method, String path, String known) {
        Answer refused = client.api(method, path, method.equals("POST") || method.equals("PUT") ? "{}" : "");
        assertThat(refused.status()).as(refused.toString()).isIn(400, 415);
        if (refused.status() == 400) {
            assertThat(refused.at("/detail")).contains("is not a parameter of this address", known);
            assertThat(refused.at("/errors/0/pointer")).startsWith("query: ");
        }
    }

    @Test
    void aRepeatedParameterIsRefused() {
        Answer refused = client.api("GET", ARTICLES + "?section=world&section=sport", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail")).contains("section is there 2 times");
    }

    /** Without a token the answer is 401, whatever the parameters are; feeds ignore unknown parameters. */
    @Test
    void withoutATokenParametersAreNotCheckedAndFeedsIgnoreThem() {
        assertThat(client.get("/api/articles?sektion=world").statusCode()).isEqualTo(401);
        assertThat(client.get("/feed.rss?utm_source=x").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            tags    | "fishing, weather"       | send ["fishing", "weather"]
            tags    | "fishing;weather;storms" | send ["fishing", "weather", …]
            tags    | "صيد، طقس"               | send ["صيد", "طقس"]
            alsoIn  | "world,sport"            | send ["world", "sport"]
            authors | "Ann Lee, Bo Ek"         | send ["Ann Lee", "Bo Ek"]
            """)
    void aTextInPlaceOfAListIsRefused(String field, String value, String said) {
        Answer refused = client.api(
                "POST",
                ARTICLES,
                "{\"section\": \"world\", \"title\": \"T\", \"content\": \"<p>x</p>\", \"" + field + "\": " + value
                        + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/" + field);
        assertThat(refused.at("/errors/0/detail")).contains("must be a list", said);
    }

    @Test
    void aRefusedLineIsReportedWithItsExternalId() {
        Answer report = client.posting(ARTICLES + "/import", "application/x-ndjson", """
                {"externalId": "bad-section", "section": "nowhere", "title": "T", "content": "<p>x</p>"}
                {"externalId": "bad-json", "section": "world" "title": "T"}
                {"section": "world", "title": "T"}
                """);
        assertThat(report.at("/refusals/0/externalId")).isEqualTo("bad-section");
        assertThat(report.at("/refusals/1/problem/detail"))
                .isEqualTo("The line is not valid JSON: column 47: a comma or } is missing.");
        assertThat(report.at("/refusals/1/line")).isEqualTo("2");
        assertThat(report.json().at("/refusals/2").has("externalId")).isFalse();
    }

    private Answer post(String key) {
        return client.api(
                "POST",
                ARTICLES,
                "{\"externalId\": \"" + key + "\", \"section\": \"world\", \"title\": \"T\", \"content\": \"<p>x</p>\","
                        + " \"stage\": \"published\"}");
    }
}
