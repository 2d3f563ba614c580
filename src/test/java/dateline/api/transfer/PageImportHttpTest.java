package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Documents that other programs have exported, from the bytes to the article. */
@MicronautTest(transactional = false)
class PageImportHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD =
            "<!doctype html><html lang=\"en\"><head><title>x</title><link rel=\"canonical\" href=\"https://news.example/2026/fleet/\"></head><body><article><h1>Fleet stays in port</h1><p>The fleet stayed in port on Monday, the harbour master said.</p>";

    @Inject
    EmbeddedServer server;

    /** The article of a document, and its report. */
    private record Taken(JsonNode article, JsonNode report) {
        String content() {
            return article.at("/content").asText();
        }
    }

    @Test
    void aPictureThatIsLoadedLateHasItsRealAddress() throws Exception {
        Taken taken = page(
                HEAD + "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                        + "\" data-srcset=\"https://img.example/b-360.jpg 360w, https://img.example/b-720.jpg 720w\" alt=\"Port\"></article>");
        assertThat(taken.content()).contains("<img src=\"https://img.example/b-720.jpg\" alt=\"Port\">");
    }

    @Test
    void aVideoBecomesALink() throws Exception {
        Taken taken = page(
                HEAD + "<figure><iframe src=\"https://www.youtube.com/embed/abc123\" title=\"The port from above\">"
                        + "</iframe><figcaption>The port</figcaption></figure></article>");
        assertThat(taken.content())
                .contains("<a href=\"https://www.youtube.com/embed/abc123\">The port from above</a>");
        assertThat(taken.report().at("/leftOut/0/text").asText()).isEqualTo("https://www.youtube.com/embed/abc123");
    }

    @Test
    void aLooseSentenceIsOneParagraph() throws Exception {
        Taken taken = page(
                "<!doctype html><html lang=\"en\"><body><article><h1>Fleet stays in port</h1>The fleet, "
                        + "<a href=\"https://port.example/r\">a report</a> said, <em>stayed</em> in port.<br><br>Second paragraph.<p>Third.</p></article>");
        assertThat(taken.content())
                .isEqualTo(
                        "<p>The fleet, <a href=\"https://port.example/r\">a report</a> said, <em>stayed</em> in port.</p>\n"
                                + "<p>Second paragraph.</p>\n<p>Third.</p>");
    }

    /** HTML Living Standard §2.4.3. */
    @Test
    void relativeAddressesUseTheBaseElement() throws Exception {
        Taken taken = page(HEAD.replace("<link", "<base href=\"https://base.example/dir/\"><link")
                + "<p><a href=\"more.html\">more</a> <img src=\"a.jpg\" alt=\"\"></p></article>");
        assertThat(taken.content())
                .contains("https://base.example/dir/more.html", "https://base.example/dir/a.jpg")
                .doesNotContain("<base");
    }

    /** WHATWG Encoding Standard §4.2. */
    @Test
    void theLabelMeansTheEncodingOfTheStandard() throws Exception {
        Taken taken = taken(
                "text/plain; charset=iso-8859-1",
                "Fleet’s captain “stays”\n\nIt cost €100 – or more… the master said.\n"
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(taken.article().at("/title").asText()).isEqualTo("Fleet’s captain “stays”");
        assertThat(taken.content()).isEqualTo("<p>It cost €100 – or more… the master said.</p>");
    }

    @Test
    void aDateWithAShortOffsetDoesNotRefuseThePage() throws Exception {
        Taken taken = page(
                "<!doctype html><html><head><meta property=\"article:published_time\" content=\"2026-11-03T10:00:00+0100\"></head><body><h1>Fleet stays in port</h1><p>It stayed.</p></body></html>");
        assertThat(taken.article().at("/published").asText()).isEqualTo("2026-11-03T09:00:00Z");
    }

    /** HTML Living Standard §13.2.5.80. */
    @Test
    void numericReferencesOfWindows1252AreLetters() throws Exception {
        Taken page = page("<h1>It&#146;s &#133;</h1><p>It&#39;s &#128;100 &#150; &#147;so&#148;&#133;</p>");
        assertThat(page.content()).isEqualTo("<p>It's €100 – “so”…</p>");
        Taken markdown = taken("text/markdown", "Title\n\nIt&#146;s &#128;100 &#150; &#147;so&#148;&#133;\n");
        assertThat(markdown.content()).contains("It’s €100 – “so”…");
    }

    @Test
    void footnotesAndStruckTextOfMarkdownAreMarkup() throws Exception {
        Taken taken =
                taken("text/markdown", "Title\n\nIt was ~~25~~ 26 tonnes[^1], ~5 more.\n\n[^1]: Says the port.\n");
        assertThat(taken.content())
                .contains("<del>25</del> 26 tonnes<sup><a href=\"#n", "<li id=\"n", "Says the port.", "~5 more")
                .doesNotContain("[^1]", "https://");
    }

    @Test
    void bothAuthorsOfTheHeadAreAuthors() throws Exception {
        Taken taken = page(HEAD.replace(
                "<title>", "<meta name=author content=\"Jane Doe\"><meta name=author content=\"John Roe\"><title>"));
        assertThat(taken.article().at("/authors").findValuesAsText("name")).containsExactly("Jane Doe", "John Roe");
    }

    @Test
    void aFormulaIsKept() throws Exception {
        assertThat(page(HEAD + "<math><msup><mi>x</mi><mn>2</mn></msup></math>").content())
                .contains("<math><msup><mi>x</mi><mn>2</mn></msup></math>");
    }

    private Taken page(String html) throws Exception {
        return taken("text/html; charset=utf-8", html);
    }

    private Taken taken(String type, String document) throws Exception {
        return taken(type, document.getBytes(StandardCharsets.UTF_8));
    }

    private Taken taken(String type, byte[] document) throws Exception {
        Client client = new Client(server, Path.of("target/test-data"));
        HttpResponse<String> answer = client.importing("?section=world", type, document);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        JsonNode report = JSON.readTree(answer.body());
        String id = report.at("/id").asText().replace("urn:uuid:", "");
        return new Taken(client.api("GET", "/api/articles/" + id, "").json(), report);
    }
}
