package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Client;
import dateline.article.Articles;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class ImportHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARKDOWN = "text/markdown";
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    EmbeddedServer server;

    @Inject
    Articles articles;

    private Client client;
    private long before;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
        before = articles.count();
    }

    @Test
    void aDocumentIsStoredAndReported() throws Exception {
        HttpResponse<String> answer = client.importing("?section=world", MARKDOWN, """
                Fog closes the port

                By Ann Lee

                LISBON, Portugal (AP) — Fog came in from the sea early on Monday and closed the port.

                Leave a comment
                """);
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode report = JSON.readTree(answer.body());
        assertThat(report.at("/outcome").asText()).isEqualTo("created");
        assertThat(report.at("/id").asText()).startsWith("urn:uuid:");
        assertThat(answer.headers().firstValue("Location"))
                .contains("/articles/" + report.at("/id").asText().substring("urn:uuid:".length()));
        assertThat(report.at("/leftOut/0/text").asText()).isEqualTo("Leave a comment");
        assertThat(report.findValuesAsText("what"))
                .contains("title", "byline", "agency", "dateline", "language", "published");
        assertThat(client.get("/sections/world/feed.rss").body()).contains("<title>Fog closes the port</title>");
    }

    @Test
    void aDryRunReportsAndStoresNothing() throws Exception {
        HttpResponse<String> answer =
                client.importing("?section=world&dry-run=true", MARKDOWN, "Dry\n\nText of the article.");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).at("/outcome").asText()).isEqualTo("dry-run");
        assertThat(articles.count()).isEqualTo(before);
    }

    @Test
    void theSameExternalIdUpdatesAndTheSameTextChangesNothing() throws Exception {
        String text = "---\nexternalId: ext-1\nsection: world\n---\nOne\n\nText of the article, first version.";
        assertThat(client.importing("", MARKDOWN, text).statusCode()).isEqualTo(201);
        HttpResponse<String> same = client.importing("", MARKDOWN, text);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(same.body()).at("/outcome").asText()).isEqualTo("unchanged");
        HttpResponse<String> other = client.importing("", MARKDOWN, text.replace("first", "second"));
        assertThat(JSON.readTree(other.body()).at("/outcome").asText()).isEqualTo("updated");
        assertThat(articles.count()).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing                  | ``                                                        | 422 | empty
            white space              | ` `                                                       | 422 | empty
            a title alone            | Only a title                                              | 422 | body
            no title                 | By Ann Lee\\n\\nText                                      | 422 | title
            all furniture            | Title\\n\\nLeave a comment\\n\\nExit mobile version         | 422 | furniture
            only a script            | Title\\n\\n<script>alert(1)</script>                       | 422 | unsafe markup
            bad front matter         | ---\\ntitle: [a\\n---\\nText                                | 422 | Line
            front matter, no field   | ---\\ntitel: a\\n---\\nText\\n\\nMore                        | 422 | titel
            a date without a zone    | ---\\npublished: 2026-01-01T10:00:00\\n---\\nT\\n\\nText     | 422 | lacks a zone
            a date to come           | ---\\npublished: 2099-01-01T10:00:00Z\\n---\\nT\\n\\nText    | 422 | future
            a date before 1970       | ---\\npublished: 1969-07-20T20:17:00Z\\n---\\nT\\n\\nText    | 422 | 1970
            no date                  | ---\\npublished: soon\\n---\\nT\\n\\nText                    | 422 | is not a date
            a bad language           | ---\\nlanguage: xx_yy_!!\\n---\\nT\\n\\nText                 | 422 | language tag
            a bad address            | ---\\ncanonicalUrl: javascript:x\\n---\\nT\\n\\nText         | 422 | absolute http
            an unknown agency        | ---\\nagency: tass\\n---\\nT\\n\\nText                       | 422 | there are afp, ap
            an unknown section       | ---\\nsection: nowhere\\n---\\nT\\n\\nText                   | 422 | world, politics
            an embargo without zone  | ---\\nembargoUntil: 2099-01-01T00:00:00\\n---\\nT\\n\\nText | 422 | lacks a zone
            a list for a title       | ---\\ntitle: [a, b]\\n---\\nT\\n\\nText                      | 422 | one text
            """)
    void anInvalidDocumentIsRefused(String what, String document, int status, String detail) throws Exception {
        HttpResponse<String> answer = client.importing("?section=world", MARKDOWN, document.replace("\\n", "\n"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).at("/detail").asText()).contains(detail);
        assertThat(articles.count()).isEqualTo(before);
    }

    @Test
    void everyFaultIsNamedInOneAnswer() throws Exception {
        HttpResponse<String> answer = client.importing(
                "",
                MARKDOWN,
                "---\nsection: nowhere\nlanguage: '!'\npublished: soon\nauthors:\n  - {url: x}\n---\nT\n\nText");
        JsonNode errors = JSON.readTree(answer.body()).at("/errors");
        assertThat(errors.findValuesAsText("pointer")).contains("line 2", "line 3", "line 4", "line 5");
    }

    @Test
    void aTitleOfTenThousandCharactersIsRefused() {
        HttpResponse<String> answer = client.importing("?section=world", MARKDOWN, "x".repeat(10_000) + "\n\nText");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("10000 characters", "at most 1000");
    }

    @Test
    void aDocumentOverTheLimitIsRefusedUnread() {
        HttpResponse<String> answer = client.importing("?section=world", MARKDOWN, new byte[20_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "windows-1256"})
    void aDeclaredEncodingIsDecoded(String charset) {
        byte[] text = "عنوان الخبر\n\nوصل الوفد إلى العاصمة مساء يوم الاثنين".getBytes(Charset.forName(charset));
        HttpResponse<String> answer =
                client.importing("?section=world&again=true", MARKDOWN + "; charset=" + charset, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("عنوان الخبر");
    }

    @Test
    void controlCharactersAreRemovedAndReported() throws Exception {
        HttpResponse<String> answer =
                client.importing("?section=world", MARKDOWN, "Bell\u0007 rings\n\nText\u000b of it.");
        assertThat(JSON.readTree(answer.body()).at("/title").asText()).isEqualTo("Bell rings");
        assertThat(answer.body()).contains("2 control characters");
    }

    @Test
    void anUnknownSectionOfTheRequestIsNamedWithTheKnownOnes() {
        HttpResponse<String> answer = client.importing("?section=nowhere", MARKDOWN, "T\n\nText");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("nowhere", "world, politics, business");
    }

    @Test
    void anUnknownParameterIsNamed() {
        assertThat(client.importing("?sektion=world", MARKDOWN, "T\n\nText").body())
                .contains("sektion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/octet-stream", "text/csv"})
    void anUnsupportedMediaTypeIsRefused(String type) {
        HttpResponse<String> answer = client.importing("?section=world", type, "%PDF");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("text/markdown");
    }

    @Test
    void oneBadArticleOfAThousandIsReportedByNumberAndTheOthersAreStored() throws Exception {
        String lines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> i == 617 ? "{\"title\": \"No content\", \"section\": \"world\"}" : line(i + 1_000))
                .collect(Collectors.joining("\n"));
        HttpResponse<String> answer = client.importing("", NDJSON, lines);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode report = JSON.readTree(answer.body());
        assertThat(report.at("/created").asInt()).isEqualTo(999);
        assertThat(report.at("/refused").asInt()).isEqualTo(1);
        assertThat(report.at("/refusals/0/number").asInt()).isEqualTo(617);
        assertThat(report.at("/refusals/0/problem/errors/0/pointer").asText()).isEqualTo("/content");
        assertThat(articles.count()).isEqualTo(before + 999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{broken",
                "[1, 2]",
                "\"text\"",
                "{\"title\": \"a\", \"title\": \"b\", \"content\": \"c\"}",
                "{\"title\": \"a\", \"content\": \"c\", \"colour\": \"red\"}",
                "{\"title\": {\"a\": 1}, \"content\": \"c\"}",
                "{\"title\": \"a\", \"content\": \"c\"} {}"
            })
    void aBadLineIsRefusedAndTheNextIsStored(String bad) throws Exception {
        JsonNode report = JSON.readTree(client.importing("?section=world", NDJSON, bad + "\n\n" + line(1))
                .body());
        assertThat(report.at("/refusals/0/line").asInt()).isEqualTo(1);
        assertThat(report.at("/created").asInt() + report.at("/unchanged").asInt())
                .isEqualTo(1);
    }

    @Test
    void deepJsonIsRefused() throws Exception {
        String deep = "{\"title\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        JsonNode report =
                JSON.readTree(client.importing("?section=world", NDJSON, deep).body());
        assertThat(report.at("/refused").asInt()).isEqualTo(1);
    }

    @Test
    void aLoneSurrogateInJsonIsCleaned() throws Exception {
        String line =
                "{\"title\": \"Lone \\ud83d surrogate\", \"content\": \"<p>x\\u0000y</p>\", \"section\": \"world\"}";
        assertThat(JSON.readTree(client.importing("", NDJSON, line).body())
                        .at("/created")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("/feed.atom").body()).contains("Lone surrogate", "xy");
    }

    @Test
    void markupInPlainTextStaysText() throws Exception {
        String line = "{\"title\": \"<b>Bold</b> & co\", \"content\": \"<p>x</p>\", \"section\": \"sport\"}";
        client.importing("", NDJSON, line);
        assertThat(client.get("/sections/sport/feed.atom").body())
                .contains("<title>&lt;b&gt;Bold&lt;/b&gt; &amp; co</title>");
    }

    @Test
    void anHtmlPageIsImportedToo() throws Exception {
        HttpResponse<String> answer = client.importing("?section=culture", "text/html", """
                <html lang="fr"><head><title>Site | Le pont</title>
                <meta property="article:published_time" content="2026-02-01T08:00:00+01:00">
                <link rel="canonical" href="https://a.example/pont/"></head>
                <body><nav>Accueil</nav><article><h1>Le pont rouvre</h1><p>Par Anne Roy</p>
                <p>Lyon (AFP) – Le pont rouvre. <a href="plan.pdf">Plan</a></p></article></body></html>
                """);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(client.get("/sections/culture/feed.rss").body())
                .contains("<title>Le pont rouvre</title>")
                .contains("<dc:creator>Anne Roy</dc:creator>")
                .contains("<dl:dateline place=\"Lyon\">Lyon</dl:dateline>")
                .contains("https://a.example/pont/plan.pdf")
                .contains("<dc:language>fr</dc:language>")
                .doesNotContain("Accueil");
    }

    @Test
    void binaryIsRefused() {
        byte[] zip = "PK\u0003\u0004\u0000\u0000\u0008".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(client.importing("?section=world", MARKDOWN, zip).body()).contains("binary");
    }

    private static String line(int i) {
        return """
                {"externalId": "many-%d", "title": "Title %d", "section": "world", "language": "en", "content": "<p>Text</p>", "published": "2026-01-01T00:00:00Z"}""".formatted(i, i);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n\r\n"})
    void aBodyWithoutALineIsABadRequest(String lines) throws Exception {
        HttpResponse<String> answer = client.importing("?section=world", "application/x-ndjson", lines);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/detail").asText()).contains("The body is empty");
    }

    /** If no line is JSON, the request is wrong (RFC 9110 §15.5.1); otherwise only the lines that are not JSON. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {§"title": "T"§}                       | 400
            <rss/>                                 | 400
            {"title": "T"}§{"title": "T"           | 422
            {"title": "T"}                         | 422
            """)
    void aBodyWithoutAnyJsonLineIsABadRequest(String lines, int status) throws Exception {
        HttpResponse<String> answer =
                client.importing("?section=world", "application/x-ndjson", lines.replace('§', '\n'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).at("/refusals/0/line").asInt()).isEqualTo(1);
    }
}
