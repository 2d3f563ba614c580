package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credits of documents and of JSON, from the request to the stored article. */
@MicronautTest(transactional = false)
class CreditsHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void aFirstParagraphThatBeginsWithByIsNotAByline() throws Exception {
        JsonNode report = imported("""
                River falls

                By Friday the river had fallen two metres and the bridges
                were open again, officials in the valley said.

                Nobody was hurt.
                """);
        JsonNode article = article(report);
        assertThat(article.at("/content").asText())
                .startsWith("<p>By Friday the river had fallen two metres and the bridges\nwere open again");
        assertThat(article.hasNonNull("byline")).isFalse();
        assertThat(article.at("/authors")).isEmpty();
        assertThat(report.at("/missing").toString()).contains("looks like a byline but is not certain: give byline");
    }

    @Test
    void theDatelineAfterABylineWithAFullStopIsKept() throws Exception {
        JsonNode article = article(imported("""
                Fleet stays in port

                By E.J. Marsh Jr.

                LISBON, Portugal (AP) — The fleet stayed in port on Monday.
                """));
        assertThat(article.at("/byline").asText()).isEqualTo("E.J. Marsh Jr.");
        assertThat(article.at("/authors/0/name").asText()).isEqualTo("E.J. Marsh Jr.");
        assertThat(article.at("/agency").asText()).isEqualTo("ap");
        assertThat(article.at("/dateline/text").asText()).isEqualTo("LISBON, Portugal");
    }

    @Test
    void aJobTitleIsNotAnAuthor() throws Exception {
        JsonNode article = article(imported("""
                Fleet stays in port

                By Jane Doe, Political Editor

                LISBON, Portugal (AP) — The fleet stayed in port on Monday.
                """));
        assertThat(article.at("/byline").asText()).isEqualTo("Jane Doe, Political Editor");
        assertThat(article.at("/authors")).hasSize(1);
        assertThat(article.at("/authors/0/name").asText()).isEqualTo("Jane Doe");
    }

    @Test
    void markupInFieldsOfADocumentIsRemovedAndReported() throws Exception {
        JsonNode report = imported("""
                ---
                authors: [{name: "Eve <img src=x onerror=alert(1)>"}]
                tags: ["<b>Tides</b>", "C&A <3"]
                rights: "a < b, AT&T, &lt;b&gt;"
                ---
                Fleet stays in port

                The fleet stayed in port on Monday.
                """);
        JsonNode article = article(report);
        assertThat(article.at("/authors/0/name").asText()).isEqualTo("Eve");
        assertThat(article.at("/tags/0").asText()).isEqualTo("Tides");
        assertThat(article.at("/tags/1").asText()).isEqualTo("C&A <3");
        assertThat(article.at("/rights").asText()).isEqualTo("a < b, AT&T, &lt;b&gt;");
        assertThat(report.at("/leftOut").toString()).contains("<img src=x onerror=alert(1)>", "plain text", "<b>");
    }

    @Test
    void markupInABylineIsRemoved() throws Exception {
        JsonNode report = imported("""
                Fleet stays in port

                By Eve Doe <img src=x onerror=alert(1)>

                The fleet stayed in port on Monday.
                """);
        JsonNode article = article(report);
        assertThat(article.at("/byline").asText()).isEqualTo("Eve Doe");
        assertThat(article.at("/authors/0/name").asText()).isEqualTo("Eve Doe");
    }

    @Test
    void markupInPlainTextOfJsonIsText() throws Exception {
        Answer answer = client.api("POST", "/api/articles", """
                {"section": "world", "title": "Why <blink> went & why <b> stayed", "content": "<p>Text <b>bold</b>.</p>",
                 "rights": "a < b"}
                """);
        assertThat(answer.status()).isEqualTo(201);
        JsonNode article = answer.json();
        assertThat(article.at("/title").asText()).isEqualTo("Why <blink> went & why <b> stayed");
        assertThat(article.at("/rights").asText()).isEqualTo("a < b");
        assertThat(article.at("/content").asText()).contains("<b>bold</b>");
    }

    private JsonNode imported(String document) throws IOException {
        HttpResponse<String> answer = client.importing("?section=world", "text/markdown", document);
        assertThat(answer.statusCode()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private JsonNode article(JsonNode report) {
        String id = report.at("/id").asText().substring("urn:uuid:".length());
        return client.api("GET", "/api/articles/" + id, "").json();
    }
}
