package dateline.page.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses without a resource (404), or without it any more (410): RFC 9110 §15.5.5, §15.5.11. */
@MicronautTest(transactional = false)
class ProblemPagesHttpTest {
    private static final String CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nonsense",
                "/nonsense.html",
                "/a/b/c/d",
                "/sections/nope",
                "/sections/nope/feed",
                "/tags/nope",
                "/articles/nope",
                "/articles/01953c00-0000-7000-8000-000000000001",
                "/tags/nope/archive/50"
            })
    void notFoundPageSuggestsLinks(String address) {
        HttpResponse<String> answer = client.get(address, "Accept", CHROME);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertHasLinks(answer);
    }

    @Test
    void gonePageSuggestsLinks() {
        String id = client.api("POST", "/api/articles", """
                {"section": "sport", "title": "Gone soon", "content": "<p>T.</p>", "tags": ["Once only"]}
                """).id();
        client.api("POST", "/api/articles/" + id + "/withdraw", "{\"text\": \"It was wrong.\"}");
        client.api("PUT", "/api/sections/gazette", "{\"title\": \"Gazette\"}");
        client.api("DELETE", "/api/sections/gazette", "");
        for (String address :
                new String[] {"/articles/" + id, "/tags/once-only", "/tags/once-only/feed", "/sections/gazette"}) {
            HttpResponse<String> answer = client.get(address, "Accept", CHROME);
            assertThat(answer.statusCode()).as(address).isEqualTo(410);
            assertHasLinks(answer);
            HttpResponse<String> told = client.get(address, "Accept", "application/json");
            assertThat(told.statusCode()).as(address).isEqualTo(410);
            assertThat(header(told, "Content-Type")).as(address).isEqualTo("application/problem+json");
        }
        assertThat(client.get("/articles/" + id, "Accept", CHROME).body()).contains("It was wrong.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /nonsense                   | */*
            /nonsense                   | application/json
            /nonsense                   | application/json, text/html;q=0.9
            /nonsense                   | application/problem+json, text/html
            /sections/nope              | application/json
            /articles/nope              | application/problem+json
            /sections/nope/feed         | */*
            /sections/nope/feed.rss     | text/html
            /sections/nope/archive/50.atom | text/html
            /static/nope.css            | text/html
            """)
    void forAProgramTheProblemIsJson(String address, String accept) {
        HttpResponse<String> answer = client.get(address, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(answer.body()).hasSizeLessThan(500);
    }

    /** §12.5.5: a cache does not send the page for JSON, or JSON for the page. */
    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/sections/nope", "/articles/nope"})
    void theAnswerVariesWithAccept(String address) {
        for (String accept : new String[] {CHROME, "application/json"}) {
            assertThat(header(client.get(address, "Accept", accept), "Vary")).contains("Accept");
        }
    }

    /** A client without Accept is a program, both for known routes and for unknown ones. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nonsense",
                "/tags/nope",
                "/sections/nope",
                "/sections/nope/feed",
                "/tags/nope/archive/50",
                "/articles/nope",
                "/search?q=a&page=0"
            })
    void withoutAcceptTheProblemIsJson(String address) {
        assertThat(header(client.get(address), "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(client.get(address, "Accept", CHROME), "Content-Type"))
                .isEqualTo("text/html;charset=utf-8");
    }

    @Test
    void problemsOfTheApiAreAlwaysJson() {
        assertThat(client.api("GET", "/api/nonsense", "", "Accept", CHROME).header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    private static void assertHasLinks(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(header(answer, "Vary")).contains("Accept");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("nav a[href$=/sections/world]")).hasSize(1);
        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
        assertThat(page.select("main a[href=/feed]")).hasSize(1);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("h1")).hasSize(1);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
