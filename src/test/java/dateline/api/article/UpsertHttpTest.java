package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article that is sent again with its externalId. */
@MicronautTest(transactional = false)
class UpsertHttpTest {
    private static final String ARTICLES = "/api/articles";

    /** A published article with every field that can be sent. */
    private static final String WHOLE = """
            {"externalId": "KEY", "section": "world", "alsoIn": ["politics"], "title": "Fleet in harbour",
             "summary": "A storm keeps it in.", "content": "<p>The fleet stayed in harbour.</p>", "language": "en-GB",
             "published": "2026-01-02T03:04:05Z", "byline": "Ann Lee and Bo Ek",
             "authors": [{"name": "Ann Lee", "email": "ann@example.org"}],
             "contributors": [{"name": "Cy Dee", "role": "editing", "organisation": "AP"}],
             "contributorLine": "Cy Dee contributed.", "tags": ["fishing", "weather"], "agency": "ap",
             "urgency": 4, "slugline": "FLEET", "edNote": "Adds a line.",
             "subjects": [{"scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "20000210", "name": "fishing"}],
             "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
             "itemVersion": {"number": "2", "created": "2026-01-02T00:00:00Z"},
             "dateline": {"text": "LISBON, Portugal", "place": "Lisbon"},
             "canonicalUrl": "https://news.example.org/KEY", "via": "https://wire.example.org/KEY",
             "commentsUrl": "https://news.example.org/KEY/talk",
             "translationOf": {"url": "https://pt.example.org/KEY", "language": "pt"},
             "related": [{"url": "https://news.example.org/KEY/fog", "title": "How the fog came", "relation": "sidebar"}],
             "origins": ["urn:uuid:01985c2e-8a00-7000-8000-000000000001"],
             "rights": "© AP", "usageTerms": "Once.", "license": "https://example.org/terms", "redistribution": "allowed",
             "images": [{"url": "https://img.example.org/KEY.jpg", "credit": "Di Fox"}],
             "audio": [{"url": "https://audio.example.org/KEY.mp3", "length": 1000, "duration": 60}],
             "corrections": [{"at": "2026-01-03T00:00:00Z", "kind": "correction", "text": "It was Monday."}],
             "expiresAt": "2099-01-01T00:00:00Z"}
            """;

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void fieldsThatAreNotSentAgainAreKept() {
        Answer first = post(WHOLE.replace("KEY", "kept"));
        assertThat(first.status()).isEqualTo(201);
        Answer second = post("""
                {"externalId": "kept", "section": "world", "title": "Fleet in port", "content": "<p>It stayed in port.</p>"}
                """);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/title")).isEqualTo("Fleet in port");
        assertThat(second.at("/content")).isEqualTo("<p>It stayed in port.</p>");
        assertThat(without(second, "title", "content", "updated"))
                .isEqualTo(without(first, "title", "content", "updated"));
    }

    /** If this fails, a new field of articles is missing from the example. */
    @Test
    void theExampleHasEveryFieldThatIsKept() {
        Answer whole = post(WHOLE.replace("KEY", "every"));
        Set<String> others = Set.of("markdown", "publishAt", "embargoUntil", "archived");
        assertThat(Arrays.stream(ArticleJson.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !others.contains(name)))
                .allSatisfy(name ->
                        assertThat(whole.json().path(name).toString()).as(name).isNotIn("", "[]"));
    }

    @Test
    void linesKeepFieldsThatAreNotSentAgain() {
        Answer first = post(WHOLE.replace("KEY", "lines"));
        Answer report = client.posting(ARTICLES + "/import", "application/x-ndjson", """
                {"externalId": "lines", "section": "world", "title": "Fleet in port", "content": "<p>It stayed.</p>"}
                {"externalId": "lines", "summary": "A new summary."}
                {"externalId": "fresh-line", "section": "world", "title": "Fresh", "content": "<p>Text.</p>", "byline": "Ann Lee"}
                {"externalId": "fresh-line", "tags": ["fresh"]}
                """);
        assertThat(report.at("/refusals")).isEmpty();
        assertThat(report.at("/updated")).isEqualTo("3");
        Answer now = client.api("GET", ARTICLES + "/" + first.id(), "");
        assertThat(now.at("/summary")).isEqualTo("A new summary.");
        assertThat(without(now, "title", "content", "summary", "updated"))
                .isEqualTo(without(first, "title", "content", "summary", "updated"));
        Answer fresh = post("{\"externalId\": \"fresh-line\"}");
        assertThat(fresh.at("/byline")).isEqualTo("Ann Lee");
        assertThat(fresh.at("/tags/0")).isEqualTo("fresh");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "summary",
                "byline",
                "contributorLine",
                "agency",
                "dateline",
                "canonicalUrl",
                "via",
                "commentsUrl",
                "translationOf",
                "related",
                "origins",
                "rights",
                "usageTerms",
                "license",
                "expiresAt",
                "alsoIn",
                "contributors",
                "tags",
                "urgency",
                "slugline",
                "edNote",
                "subjects",
                "digitalSourceType",
                "itemVersion",
                "images",
                "audio",
                "corrections"
            })
    void nullRemovesAField(String field) {
        Answer first = post(WHOLE.replace("KEY", "null-" + field));
        assertThat(first.json().path(field).isMissingNode()).isFalse();
        Answer second = post("{\"externalId\": \"null-" + field + "\", \"" + field + "\": null}");
        assertThat(second.status()).as(second.toString()).isEqualTo(200);
        assertThat(second.json().path(field)).isEmpty();
        // The authors come from the byline and are removed with it.
        assertThat(without(second, field, "updated", "authors")).isEqualTo(without(first, field, "updated", "authors"));
    }

    @Test
    void anotherBylineReplacesTheAuthors() {
        post(WHOLE.replace("KEY", "byline"));
        Answer same = post("{\"externalId\": \"byline\", \"byline\": \"Ann Lee and Bo Ek\"}");
        assertThat(same.at("/authors/0/email")).isEqualTo("ann@example.org");
        Answer other = post("{\"externalId\": \"byline\", \"byline\": \"Eve Fox\"}");
        assertThat(other.json().path("authors").findValuesAsText("name")).containsExactly("Eve Fox");
        Answer patched = client.api("PATCH", ARTICLES + "/" + other.id(), "{\"byline\": \"Gil Hay\"}");
        assertThat(patched.json().path("authors").findValuesAsText("name")).containsExactly("Gil Hay");
    }

    @Test
    void aReplacementRemovesFieldsThatAreNotSent() {
        Answer first = post(WHOLE.replace("KEY", "put"));
        Answer put = client.api(
                "PUT",
                ARTICLES + "/" + first.id(),
                "{\"section\": \"world\", \"title\": \"Fleet\", \"content\": \"<p>It stayed.</p>\"}",
                "If-Match",
                first.header("ETag"));
        assertThat(put.status()).isEqualTo(200);
        List<String> left = new ArrayList<>();
        put.json().properties().forEach(field -> {
            if (!field.getValue().isEmpty() || field.getValue().isValueNode()) {
                left.add(field.getKey());
            }
        });
        assertThat(left)
                .containsExactlyInAnyOrder(
                        "id", "stage", "section", "title", "content", "language", "published", "updated");
    }

    /** The dates of an article that is not published yet are kept too. */
    @Test
    void plannedTimesAreKept() {
        Answer planned = post("""
                {"externalId": "planned", "section": "world", "title": "Later", "content": "<p>Text.</p>",
                 "publishAt": "2099-01-01T00:00:00Z", "embargoUntil": "2098-01-01T00:00:00Z",
                 "published": "2026-01-02T03:04:05Z"}
                """);
        assertThat(planned.at("/stage")).isEqualTo("scheduled");
        Answer again = post("""
                {"externalId": "planned", "section": "world", "title": "Later still", "content": "<p>Text.</p>"}
                """);
        assertThat(without(again, "title")).isEqualTo(without(planned, "title"));
    }

    @Test
    void titleAndContentAreRequiredAndCannotBeRemoved() {
        assertThat(post("{\"externalId\": \"new-and-partial\", \"summary\": \"S\"}")
                        .status())
                .isEqualTo(422);
        post(WHOLE.replace("KEY", "needed"));
        Answer untitled = post("{\"externalId\": \"needed\", \"title\": null}");
        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.at("/errors/0/pointer")).isEqualTo("/title");
    }

    /** Only fields that are recognised in the document change. */
    @Test
    void aDocumentKeepsFieldsThatItDoesNotHave() {
        String document = """
                ---
                externalId: document-again
                tags: [fishing]
                summary: A storm.
                ---
                Fleet in harbour

                By Ann Lee

                LISBON, Portugal (AP) — The fleet stayed in harbour on Monday, since a storm came in from the sea.
                """;
        String shorter = """
                ---
                externalId: document-again
                summary: ""
                ---
                Fleet in port

                By Bo Ek

                The fleet stayed in port on Tuesday, since the storm had not gone, as the harbour's master said.
                """;
        client.posting(ARTICLES + "/import?section=world", "text/markdown", document);
        Answer report = client.posting(ARTICLES + "/import?section=world", "text/markdown", shorter);
        assertThat(report.at("/outcome")).isEqualTo("updated");
        Answer now = client.api("GET", ARTICLES + "/" + report.id(), "");
        assertThat(now.at("/title")).isEqualTo("Fleet in port");
        assertThat(now.at("/byline")).isEqualTo("Bo Ek");
        assertThat(now.json().path("authors").findValuesAsText("name")).containsExactly("Bo Ek");
        assertThat(now.at("/tags/0")).isEqualTo("fishing");
        assertThat(now.at("/agency")).isEqualTo("ap");
        assertThat(now.at("/dateline/text")).isEqualTo("LISBON, Portugal");
        assertThat(now.json().has("summary")).isFalse();
    }

    private Answer post(String article) {
        return client.api("POST", ARTICLES, article);
    }

    private static JsonNode without(Answer answer, String... fields) {
        ObjectNode article = answer.json().deepCopy();
        return article.remove(List.of(fields));
    }
}
