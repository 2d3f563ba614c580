package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines above and below the story in an imported document. */
@MicronautTest(transactional = false)
class PressLinesHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARKDOWN = "text/markdown";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void anEmbargoLineSchedulesTheArticle() throws Exception {
        String document =
                "EMBARGOED UNTIL 0600 GMT NOV 30, 2099\n\nFleet to stay in port\n\nLISBON (AP) — The fleet will stay.";
        JsonNode report = JSON.readTree(
                client.importing("?section=world", MARKDOWN, document).body());
        JsonNode article = article(report);
        assertThat(article.at("/stage").asText()).isEqualTo("scheduled");
        assertThat(article.at("/embargoUntil").asText()).isEqualTo("2099-11-30T06:00:00Z");
        assertThat(article.at("/title").asText()).isEqualTo("Fleet to stay in port");
        assertThat(client.get("/sections/world/feed.rss").body()).doesNotContain("Fleet to stay in port");
    }

    @Test
    void anEmbargoWithoutACertainTimeMakesADraft() throws Exception {
        String document = "Sperrfrist: Redebeginn\n\nFlotte bleibt im Hafen\n\nBerlin (dpa) - Die Flotte bleibt.";
        JsonNode report = JSON.readTree(
                client.importing("?section=world", MARKDOWN, document).body());
        assertThat(article(report).at("/stage").asText()).isEqualTo("draft");
        assertThat(report.at("/missing").toString()).contains("embargoUntil", "Redebeginn", "it has no day");
    }

    @Test
    void anEmbargoThatIsOverDoesNotDelayTheArticle() throws Exception {
        String document = "EMBARGOED UNTIL 0600 GMT NOV 30, 2020\n\nFleet stayed in port\n\nLISBON (AP) — It stayed.";
        JsonNode report = JSON.readTree(
                client.importing("?section=world", MARKDOWN, document).body());
        assertThat(article(report).at("/stage").asText()).isEqualTo("published");
        assertThat(report.at("/recognised").toString()).contains("2020-11-30T06:00:00Z");
    }

    @Test
    void aGivenStageOverridesAnEmbargoLine() throws Exception {
        String document =
                "---\nstage: published\n---\nEMBARGOED UNTIL 0600 GMT NOV 30, 2099\n\nFleet free\n\nIt is out.";
        JsonNode report = JSON.readTree(
                client.importing("?section=world", MARKDOWN, document).body());
        assertThat(article(report).at("/stage").asText()).isEqualTo("published");
        assertThat(article(report).at("/content").asText()).isEqualTo("<p>It is out.</p>");
        assertThat(report.at("/leftOut/0/line").asInt()).isEqualTo(4);
    }

    @Test
    void aNumberInFrontMatterIsATextAndDeletesNothing() throws Exception {
        String document =
                "---\ntitle: 1984\nimages: [{url: https://news.example/a.jpg, width: 640}]\ndateline: {text: LISBON, latitude: 38.7, longitude: -9.1}\n---\nThe harbour reopened on Monday.\n\nShips left at noon.\n";
        JsonNode report = JSON.readTree(
                client.importing("?section=world", MARKDOWN, document).body());
        JsonNode article = article(report);
        assertThat(article.at("/title").asText()).isEqualTo("1984");
        assertThat(article.at("/content").asText().strip())
                .isEqualTo("<p>The harbour reopened on Monday.</p>\n<p>Ships left at noon.</p>");
        assertThat(article.at("/images/0/width").asInt()).isEqualTo(640);
        assertThat(article.at("/dateline/latitude").asDouble()).isEqualTo(38.7);
    }

    @Test
    void aNoticeWithoutADateKeepsTheDateOfTheFirstImport() throws Exception {
        String document =
                "---\nexternalId: corrected-1\n---\nFleet stays\n\nIt stayed.\n\nThis story has been corrected to say that it stayed.\n";
        JsonNode report = JSON.readTree(
                client.importing("?section=world", MARKDOWN, document).body());
        assertThat(article(report).at("/corrections/0/text").asText())
                .isEqualTo("This story has been corrected to say that it stayed.");
        assertThat(JSON.readTree(client.importing("?section=world", MARKDOWN, document)
                                .body())
                        .at("/outcome")
                        .asText())
                .isEqualTo("unchanged");
    }

    @Test
    void theArticleHasTheDateAndRightsOfTheDocument() throws Exception {
        String document =
                "Fleet stays\n\nPublished: Nov. 24, 2020, 10:30 AM EST\n\nIt stayed.\n\nCopyright 2020 The Associated Press. All rights reserved.";
        JsonNode article = article(JSON.readTree(
                client.importing("?section=world", MARKDOWN, document).body()));
        assertThat(article.at("/published").asText()).isEqualTo("2020-11-24T15:30:00Z");
        assertThat(article.at("/rights").asText())
                .isEqualTo("Copyright 2020 The Associated Press. All rights reserved.");
    }

    private JsonNode article(JsonNode report) throws Exception {
        String id = report.at("/id").asText().substring("urn:uuid:".length());
        return JSON.readTree(client.get("/api/articles/" + id, "Authorization", "Bearer " + client.token())
                .body());
    }
}
