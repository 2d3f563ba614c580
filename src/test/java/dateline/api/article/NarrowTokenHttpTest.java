package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client with a token for one section learns nothing of unpublished articles in other sections. */
@MicronautTest(transactional = false)
class NarrowTokenHttpTest {
    private static final String ARTICLES = "/api/articles";
    private static final String UNKNOWN = "0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80";

    @Inject
    EmbeddedServer server;

    private Client client;
    private String narrow;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
        narrow = client.api("POST", "/api/tokens", "{\"name\": \"narrow\", \"scopes\": [\"write:sport\"]}")
                .at("/token");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"draft", "published"})
    void aTakenExternalIdRevealsNothingElse(String stage) {
        String key = "narrow-taken-" + stage;
        Answer other = client.api("POST", ARTICLES, article(key, "world", ", \"stage\": \"" + stage + "\""));
        Answer own = client.apiAs(narrow, "POST", ARTICLES, article("narrow-own-" + stage, "sport", ""));
        String taking = "{\"externalId\": \"" + key + "\"}";
        List<Answer> refused = new ArrayList<>();
        refused.add(client.apiAs(narrow, "POST", ARTICLES, article(key, "sport", "")));
        refused.add(client.apiAs(narrow, "PATCH", ARTICLES + "/" + own.id(), taking));
        refused.add(client.apiAs(narrow, "POST", ARTICLES + "/" + own.id() + "/update", taking));
        refused.add(client.apiAs(
                narrow,
                "POST",
                ARTICLES + "/" + own.id() + "/correct",
                "{\"text\": \"x\", \"article\": " + taking + "}"));
        refused.add(client.apiAs(
                narrow,
                "PUT",
                ARTICLES + "/" + own.id(),
                article(key, "sport", ""),
                "If-Match",
                client.apiAs(narrow, "GET", ARTICLES + "/" + own.id(), "").header("ETag")));
        refused.add(client.postingAs(narrow, ARTICLES + "/import", "application/x-ndjson", article(key, "sport", "")));
        for (Answer answer : refused) {
            assertThat(answer.status()).as(answer.toString()).isIn(403, 409, 422);
            assertThat(answer.toString()).doesNotContain(other.id(), "world");
        }
        assertThat(refused.getFirst().at("/detail")).contains(key, "may not edit", "send another, or none");
        Answer told = client.api("PATCH", ARTICLES + "/" + own.id(), taking);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.at("/detail"))
                .as("a client that may read the other article gets its id")
                .contains(other.id());
    }

    /** RFC 9110 §15.5.5: the answer is the same as for an article that does not exist. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"draft", "scheduled", "withdrawn"})
    void anUnpublishedArticleOfAnotherSectionIsNotFound(String stage) {
        Answer hidden = client.api(
                "POST",
                ARTICLES,
                article(
                        "narrow-" + stage,
                        "world",
                        switch (stage) {
                            case "draft" -> ", \"stage\": \"draft\"";
                            case "scheduled" -> ", \"embargoUntil\": \"2099-01-01T00:00:00Z\"";
                            default -> "";
                        }));
        if (stage.equals("withdrawn")) {
            client.api("POST", ARTICLES + "/" + hidden.id() + "/withdraw", "{\"text\": \"x\"}");
        }
        for (String[] request : List.of(
                new String[] {"GET", "", ""},
                new String[] {"PATCH", "", "{\"title\": \"Mine\"}"},
                new String[] {"PUT", "", article("narrow-put", "sport", "")},
                new String[] {"POST", "/publish", ""},
                new String[] {"POST", "/update", ""},
                new String[] {"POST", "/correct", "{\"text\": \"x\"}"},
                new String[] {"POST", "/withdraw", "{\"text\": \"x\"}"},
                new String[] {"POST", "/reinstate", ""})) {
            Answer there = ask(request, hidden.id());
            Answer nowhere = ask(request, UNKNOWN);
            assertThat(there.status()).as(request[0] + request[1]).isEqualTo(404);
            assertThat(like(there, hidden.id())).isEqualTo(like(nowhere, UNKNOWN));
        }
        for (String path : List.of("", "/" + hidden.id() + "/revisions", "/export")) {
            assertThat(client.apiAs(narrow, "GET", ARTICLES + path, "").status())
                    .isEqualTo(403);
        }
        assertThat(client.apiAs(narrow, "GET", "/api/changes", "").status()).isEqualTo(403);
    }

    /** A published article is no secret, so the missing scope is named. */
    @Test
    void theRefusalForAPublishedArticleNamesTheMissingScope() {
        Answer published = client.api("POST", ARTICLES, article("narrow-seen", "world", ""));
        Answer refused = client.apiAs(narrow, "PATCH", ARTICLES + "/" + published.id(), "{\"title\": \"Mine\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/detail")).contains("write:world");
    }

    /** RFC 6750 §3.1: the missing scope is that of the other section, not that of the main section. */
    @Test
    void theRefusalOfADocumentNamesTheScopeOfTheOtherSection() {
        String document = "---\nsection: sport\nalsoIn: [world]\n---\nFleet in harbour\n\nThe fleet stayed in harbour.";
        Answer refused = client.postingAs(narrow, ARTICLES + "/import", "text/markdown", document);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.at("/detail")).contains("scope write:world").doesNotContain("write:sport");
    }

    private Answer ask(String[] request, String id) {
        return request[0].equals("PUT")
                ? client.apiAs(narrow, "PUT", ARTICLES + "/" + id, request[2], "If-Match", "\"x\"")
                : client.apiAs(narrow, request[0], ARTICLES + "/" + id + request[1], request[2]);
    }

    private static String like(Answer answer, String id) {
        return answer.response().body().replace(id, "ID").replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static String article(String key, String section, String more) {
        return "{\"externalId\": \"" + key + "\", \"section\": \"" + section
                + "\", \"title\": \"T\", \"language\": \"en\", \"content\": \"<p>Text.</p>\"" + more + "}";
    }
}
