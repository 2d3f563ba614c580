package dateline.page.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
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

@MicronautTest(transactional = false)
class TopicPageHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void publish() {
        client = new Client(server, Path.of("target/test-data"));
        client.api("POST", "/api/articles", """
                {"externalId": "paged", "section": "world", "title": "A <b>paged</b> & told article", "language": "fr",
                 "content": "<p>Text.</p>", "agency": "afp", "tags": ["Pages"], "byline": "Zoé Petit",
                 "authors": [{"name": "Zoé Petit"}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "/, Dateline",
        "/sections/world, World",
        "/agencies/afp, Agence France-Presse",
        "/authors/zo%C3%A9-petit, Zoé Petit",
        "/tags/pages, Pages",
        "/languages/fr, français"
    })
    void aTopicHasAPageThatNamesItsFeeds(String path, String title) {
        HttpResponse<String> answer = client.get(path);
        Document page = Jsoup.parse(answer.body(), "https://news.example.org" + path);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("link[rel=alternate]").eachAttr("type"))
                .containsExactly("application/rss+xml", "application/atom+xml", "application/feed+json");
        for (String feed : page.select("link[rel=alternate]").eachAttr("href")) {
            assertThat(client.get(feed.replace("https://news.example.org", "")).statusCode())
                    .as(feed)
                    .isEqualTo(200);
        }
        assertThat(page.select(".headlines li[lang=fr] h3").eachText()).contains("A <b>paged</b> & told article");
        assertThat(answer.body().length()).isLessThan(50_000);
        assertThat(page.select("script[src], link[rel=stylesheet][href^=http], iframe, style"))
                .isEmpty();
    }

    /** RFC 9110 §8.8, §13: a page has validators like a feed. */
    @Test
    void aCurrentPageIsNotSentAgainAndChangesWithItsFeed() {
        HttpResponse<String> page = client.get("/tags/pages");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get("/tags/pages", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(client.get("/tags/pages", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
        client.api("POST", "/api/articles", """
                {"section": "world", "title": "Another", "content": "<p>T.</p>", "tags": ["Pages"]}
                """);
        assertThat(client.get("/tags/pages", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void earlierArticlesAreOnPagesOfTheArchive() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 110; i++) {
            lines.append("""
                    {"externalId": "leaf-%1$d", "section": "world", "title": "Leaf %1$d", "content": "<p>T.</p>", "tags": ["leaves"], "published": "2021-01-01T00:00:00Z"}
                    """.formatted(i));
        }
        client.importing("", "application/x-ndjson", lines.toString());
        int seen = 0;
        String next = "/tags/leaves";
        while (!next.isEmpty()) {
            Document page = Jsoup.parse(client.get(next).body());
            seen += page.select(".headlines li").size();
            next = page.select("a[rel=prev]").attr("href").replace("https://news.example.org", "");
        }
        assertThat(seen).isEqualTo(110);
        assertThat(client.get("/tags/leaves/archive/99999").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/tags/pagse, /tags/pages",
        "/tags/page, /tags/pages",
        "/authors/zoe-petit, /authors/zo%C3%A9-petit",
        "/authors/zo%C3%A9-petti, /authors/zo%C3%A9-petit"
    })
    void anUnknownNameLinksToTheMostSimilarKnownName(String path, String nearest) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".ways a").eachAttr("href"))
                .contains("https://news.example.org" + nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tags/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/authors/%22%3E%3Cimg%20src%3Dx%3E", "/tags/%2E%2E"
            })
    void aNameIsNotWrittenAsMarkup(String path) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<script", "<img");
    }

    @Test
    void thePageOfASectionIsInItsLanguage() {
        Answer made = client.api(
                "PUT",
                "/api/sections/akhbar",
                "{\"title\": \"أخبار\", \"language\": \"ar\", \"description\": \"أخبار المنطقة.\"}");
        assertThat(made.status()).isIn(200, 201);
        for (String path : new String[] {"/sections/akhbar", "/sections/akhbar/feed"}) {
            Document page = Jsoup.parse(client.get(path, "Accept", "text/html").body());
            assertThat(page.select("html").attr("lang")).isEqualTo("ar");
            assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
            assertThat(page.select("h2").first()).isNotNull();
            assertThat(page.text()).contains("أحدث المقالات", "لم يُنشر شيء هنا بعد.");
        }
    }
}
