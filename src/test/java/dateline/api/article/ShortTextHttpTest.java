package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text too short to tell its language has its section's, or else the publication's. */
@MicronautTest(transactional = false)
class ShortTextHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void sections() {
        client = new Client(server, Path.of("target/test-data"));
        client.api("PUT", "/api/sections/kurz", "{\"title\": \"Kurz\", \"language\": \"de\"}");
        client.api("PUT", "/api/sections/kurz-sport", "{\"title\": \"Sport\", \"parent\": \"kurz\"}");
        client.api("PUT", "/api/sections/briefs", "{\"title\": \"Briefs\"}");
    }

    @Test
    void theSectionsOwn() {
        assertThat(language("kurz", "Oslo 12:30")).isEqualTo("de");
    }

    @Test
    void thatOfTheSectionAbove() {
        assertThat(language("kurz-sport", "1:0")).isEqualTo("de");
    }

    @Test
    void thePublications() {
        assertThat(language("briefs", "Oslo 12:30")).isEqualTo("en");
    }

    /** A guess on a few words does not go before it. */
    @Test
    void aShortSentenceIsInThePublicationsLanguage() {
        assertThat(language("briefs", "A strike at the port began.")).isEqualTo("en");
        assertThat(language("kurz", "Ein Streik im Hafen begann.")).isEqualTo("de");
    }

    @Test
    void notOneInOtherLetters() {
        assertThat(language("kurz", "سيول")).isEqualTo("und");
    }

    @Test
    void whatIsSaidHolds() {
        Answer answer = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"kurz\", \"title\": \"T\", \"content\": \"<p>Oslo</p>\", \"language\": \"no\"}");
        assertThat(answer.at("/language")).isEqualTo("no");
    }

    @Test
    void theReportSaysWhoseItIs() {
        HttpResponse<String> answer = client.importing("?section=kurz-sport", "text/markdown", "Oslo\n\n1:0 (0:0)");
        assertThat(new Answer(answer).json().at("/missing").toString())
                .contains("\"what\":\"language\"", "de, the section's; the text is too short to tell");
        answer = client.importing("?section=briefs", "text/markdown", "Oslo\n\n1:0 (0:0)");
        assertThat(new Answer(answer).json().at("/missing").toString())
                .contains("en, the publication's; the text is too short to tell");
    }

    private String language(String section, String text) {
        Answer answer = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"%s\", \"title\": \"T\", \"content\": \"<p>%s</p>\"}".formatted(section, text));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/language");
    }
}
