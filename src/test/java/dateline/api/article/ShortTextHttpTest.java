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

/** A text that is too short to recognise its language has that of its section, or else that of the publication. */
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
    void theLanguageIsThatOfTheSection() {
        assertThat(language("kurz", "Oslo 12:30")).isEqualTo("de");
    }

    @Test
    void withoutItTheLanguageIsThatOfTheParentSection() {
        assertThat(language("kurz-sport", "1:0")).isEqualTo("de");
    }

    @Test
    void withoutBothTheLanguageIsThatOfThePublication() {
        assertThat(language("briefs", "Oslo 12:30")).isEqualTo("en");
    }

    /** A language that is guessed from a few words does not override that of the section. */
    @Test
    void aShortSentenceHasTheLanguageOfItsSectionOrOfThePublication() {
        assertThat(language("briefs", "A strike at the port began.")).isEqualTo("en");
        assertThat(language("kurz", "Ein Streik im Hafen begann.")).isEqualTo("de");
    }

    @Test
    void aTextInAnotherScriptDoesNotHaveThatLanguage() {
        assertThat(language("kurz", "سيول")).isEqualTo("und");
    }

    @Test
    void aGivenLanguageIsKept() {
        Answer answer = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"kurz\", \"title\": \"T\", \"content\": \"<p>Oslo</p>\", \"language\": \"no\"}");
        assertThat(answer.at("/language")).isEqualTo("no");
    }

    @Test
    void theReportSaysWhereTheLanguageComesFrom() {
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
