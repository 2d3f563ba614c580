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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of pages other than titles: the lead, pictures, related articles and the publisher. */
@MicronautTest(transactional = false)
class FrontPageHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void publish() {
        client = new Client(server, Path.of("target/test-data"));
        client.api("PUT", "/api/sections/front", "{\"title\": \"Front\", \"language\": \"en\"}");
        article("front-old", "An older story", "2026-01-01T08:00:00Z", "[\"Herons\"]", "https://p.example/old.jpg");
        article("front-new", "The newest story", "2026-01-02T09:30:00Z", "[\"Herons\"]", "https://p.example/new.jpg");
        article("front-bare", "A story without a picture", "2026-01-02T07:15:00Z", "[]", "");
    }

    @Test
    void theNewestArticleHasALargePictureAndTheOthersHaveSmallOnes() {
        Document page = page("/sections/front");
        assertThat(page.select(".headlines li").eachAttr("class")).containsExactly("lead", "pictured");
        assertThat(page.select(".headlines h3").eachText())
                .containsExactly("The newest story", "A story without a picture", "An older story");
        Element lead = page.expectFirst(".lead img");
        assertThat(lead.attr("src")).isEqualTo("https://p.example/new.jpg");
        assertThat(lead.hasAttr("loading")).isFalse();
        Element other = page.expectFirst(".pictured img");
        assertThat(other.attr("loading")).isEqualTo("lazy");
        for (Element picture : page.select("img")) {
            assertThat(picture.attr("alt")).isEqualTo("A heron");
            assertThat(picture.attr("width")).isEqualTo("1200");
            assertThat(picture.attr("height")).isEqualTo("800");
        }
    }

    @Test
    void articlesOfTheNewestDayHaveTheTimeOfDay() {
        assertThat(page("/sections/front").select(".headlines time").eachText())
                .containsExactly(
                        "January 2, 2026, 9:30\u202fAM UTC", "January 2, 2026, 7:15\u202fAM UTC", "January 1, 2026");
        assertThat(page("/sections/front").select(".headlines time").eachAttr("datetime"))
                .contains("2026-01-02T09:30:00Z");
    }

    @Test
    void datesAreInTheLanguageOfThePage() {
        client.api("PUT", "/api/sections/une", "{\"title\": \"Une\", \"language\": \"fr\"}");
        client.api("POST", "/api/articles", """
                {"externalId": "une", "section": "une", "title": "English in French", "language": "en", "content": "<p>T.</p>",
                 "published": "2026-01-02T09:30:00Z"}
                """);
        Element time = page("/sections/une").expectFirst(".headlines time");
        assertThat(time.text()).isEqualTo("2 janvier 2026 09:30 UTC");
        assertThat(time.attr("lang")).isEqualTo("fr");
    }

    @Test
    void anArticleLinksToRelatedOnesAndNotToItself() {
        Answer article = article(
                "front-related", "A third story", "2026-01-02T08:00:00Z", "[\"Herons\"]", "https://p.example/3.jpg");
        String path = "/articles/" + article.id();
        HttpResponse<String> before = client.page(path);
        Document page = Jsoup.parse(before.body());
        assertThat(page.select("h1").eachText()).containsExactly("A third story");
        assertThat(page.select(".related h3").eachText())
                .startsWith("The newest story", "An older story")
                .contains("A story without a picture")
                .doesNotContain("A third story");
        Answer other = article("front-leaving", "A story that leaves", "2026-01-02T08:10:00Z", "[\"Herons\"]", "");
        assertThat(client.page(path).body()).contains("A story that leaves");
        client.api("POST", "/api/articles/" + other.id() + "/withdraw", "{\"text\": \"x\"}");
        HttpResponse<String> after = client.page(path);
        assertThat(after.body()).doesNotContain("A story that leaves");
        assertThat(after.headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
        client.api("POST", "/api/articles/" + article.id() + "/withdraw", "{\"text\": \"x\"}");
    }

    @Test
    void withoutSubjectsInCommonOnlyArticlesOfTheSameLanguageAreRelated() {
        String id = client.api("POST", "/api/articles", """
                        {"externalId": "front-ar", "section": "front", "title": "خبر", "language": "ar", "content": "<p>نص.</p>",
                         "published": "2026-01-01T01:00:00Z"}
                        """).id();
        assertThat(page("/articles/" + id).select(".related")).isEmpty();
        client.api("POST", "/api/articles/" + id + "/withdraw", "{\"text\": \"x\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sections/front",
                "/tags/herons",
                "/search?q=story",
                "/search",
                "/attribution",
                "/languages/en"
            })
    void everyPageHasOneHeadingAndAFooter(String path) {
        HttpResponse<String> answer = client.get(path);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("body > footer").text()).contains("News with its credits intact.", "© Dateline");
        assertThat(page.select("body > footer a").eachAttr("href")).contains("/feed", "/feeds.opml", "/attribution");
        assertThat(page.select("img:not([alt]), img:not([width]), img:not([height])"))
                .isEmpty();
        assertThat(answer.body().length()).isLessThan(40_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sections/front", "/tags/herons", "/search?q=story"})
    void thePageOfATopicLinksToTheGuideToItsFeeds(String path) {
        String guide = page(path).select(".feeds a[type=text/html]").attr("href");
        HttpResponse<String> answer = client.get(guide.replace("https://news.example.org", ""), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Copy one of these addresses into your feed reader", "support WebSub are told of them at once");
    }

    @Test
    void longSummariesAreShortenedInLists() {
        client.api("POST", "/api/articles", """
                {"externalId": "front-long", "section": "culture", "title": "Long", "language": "en", "content": "<p>T.</p>",
                 "tags": ["Longwinded"], "summary": "%s"}
                """.formatted("word ".repeat(1_000)));
        assertThat(page("/tags/longwinded").select(".summary").text())
                .hasSizeLessThan(302)
                .endsWith("word…");
    }

    private Document page(String path) {
        return Jsoup.parse(client.page(path).body());
    }

    private Answer article(String key, String title, String published, String tags, String picture) {
        String images = picture.isEmpty()
                ? "[]"
                : "[{\"url\": \"" + picture + "\", \"alt\": \"A heron\", \"width\": 1200, \"height\": 800}]";
        Answer answer = client.api("POST", "/api/articles", """
                {"externalId": "%s", "section": "front", "title": "%s", "language": "en", "content": "<p>The text of the story.</p>",
                 "published": "%s", "tags": %s, "images": %s}
                """.formatted(key, title, published, tags, images));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }
}
