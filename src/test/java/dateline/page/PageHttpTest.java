package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class PageHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void anEntryLinksToAPageThatShowsItsCredits() {
        String where = client.importing(
                        "?section=world",
                        "text/markdown",
                        "عنوان <b>الخبر</b>\n\nبقلم ليلى حسن\n\nسيول، كوريا الجنوبية (AP) — وصل الوفد إلى العاصمة مساء الاثنين.")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> page = client.page(where);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.body())
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("عنوان الخبر")
                .contains("ليلى حسن")
                .contains("Associated Press")
                .contains("rel=\"alternate\" type=\"application/atom+xml\"");
    }

    @ParameterizedTest
    @CsvSource({"en, Related links", "fr, Liens connexes", "ar, روابط ذات صلة"})
    void aPageListsTheRelatedLinksOfTheArticle(String language, String heading) {
        Answer article = client.api("POST", "/api/articles", """
                {"externalId": "linked-%s", "section": "world", "title": "Linked", "content": "<p>Text.</p>", "language": "%s",
                 "related": [{"url": "https://x.example/a?b&c", "title": "<b>Fog</b> & sea"}, "https://x.example/2"]}
                """.formatted(language, language));
        Document page = Jsoup.parse(client.page("/articles/" + article.id()).body());
        Element list = page.expectFirst("article footer h2:containsOwn(" + heading + ") + ul");
        assertThat(list.select("a").eachAttr("href")).containsExactly("https://x.example/a?b&c", "https://x.example/2");
        assertThat(list.select("a").eachText()).containsExactly("<b>Fog</b> & sea", "https://x.example/2");
    }

    /** schema.org NewsArticle: programs can read every field of an article from its page. */
    @Test
    void aPageHasTheCreditsInMachineReadableForm() throws Exception {
        Answer article = client.api("POST", "/api/articles", """
                {"externalId": "structured", "section": "world", "title": "</script><b>Title</b>", "language": "en",
                 "content": "<h4>Head</h4><p>Text.</p>", "summary": "Short", "agency": "ap", "byline": "Ann Lee",
                 "authors": [{"name": "Ann Lee", "url": "https://a.example/ann"}],
                 "contributors": [{"name": "Bo Ek", "role": "reporting", "organisation": "AP"}],
                 "dateline": {"text": "OSLO, Norway", "place": "Oslo", "latitude": 59.9, "longitude": 10.7},
                 "rights": "© AP", "usageTerms": "Print only", "license": "https://creativecommons.org/licenses/by/4.0/",
                 "via": "https://wire.example/1", "translationOf": {"url": "https://wire.example/no", "language": "no"},
                 "images": [{"url": "https://p.example/a.jpg", "alt": "Ships", "credit": "Bo Ek/AP"}], "tags": ["Ships"]}
                """);
        client.api("POST", "/api/articles/" + article.id() + "/correct", "{\"text\": \"It was <Oslo>.\"}");
        Document page = Jsoup.parse(client.page("/articles/" + article.id()).body());
        JsonNode data = new ObjectMapper()
                .readTree(page.expectFirst("script[type=application/ld+json]").data());
        Map.ofEntries(
                        Map.entry("/@type", "NewsArticle"),
                        Map.entry("/headline", "</script><b>Title</b>"),
                        Map.entry("/description", "Short"),
                        Map.entry("/inLanguage", "en"),
                        Map.entry("/author/0/name", "Ann Lee"),
                        Map.entry("/author/0/url", "https://a.example/ann"),
                        Map.entry("/contributor/0/roleName", "reporting"),
                        Map.entry("/contributor/0/contributor/name", "Bo Ek"),
                        Map.entry("/contributor/0/contributor/worksFor/name", "AP"),
                        Map.entry("/sourceOrganization/name", "Associated Press"),
                        Map.entry("/dateline", "OSLO, Norway"),
                        Map.entry("/locationCreated/geo/latitude", "59.9"),
                        Map.entry("/license", "https://creativecommons.org/licenses/by/4.0/"),
                        Map.entry("/copyrightNotice", "© AP"),
                        Map.entry("/conditionsOfAccess", "Print only"),
                        Map.entry("/correction/0/text", "It was <Oslo>."),
                        Map.entry("/isBasedOn", "https://wire.example/1"),
                        Map.entry("/translationOfWork/inLanguage", "no"),
                        Map.entry("/image/0/creditText", "Bo Ek/AP"),
                        Map.entry("/keywords/0", "Ships"),
                        Map.entry("/articleSection/0", "World"),
                        Map.entry("/publisher/name", "Dateline"))
                .forEach((pointer, value) ->
                        assertThat(data.at(pointer).asText()).as(pointer).isEqualTo(value));
        assertThat(page.select(".credits").text())
                .contains("Ann Lee", "Bo Ek (reporting, AP)", "Associated Press", "OSLO, Norway", "© AP", "CC BY 4.0");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("</script><b>Title</b>");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://news.example.org/articles/" + article.id() + "/script-b-title-b");
        assertThat(page.select("article h2").eachText().getFirst()).isEqualTo("Head");
        assertThat(page.select("script")).hasSize(1);
    }

    @Test
    void anotherSlugRedirectsToTheRightOne() {
        Answer article = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"world\", \"title\": \"Ünder way\", \"content\": \"<p>T.</p>\"}");
        for (String slug : new String[] {"", "/", "/something", "/%2E%2E%2F"}) {
            HttpResponse<String> answer = client.get("/articles/" + article.id() + slug);
            assertThat(answer.statusCode()).as(slug).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .isEqualTo("https://news.example.org/articles/" + article.id() + "/%C3%BCnder-way");
        }
    }

    @Test
    void thePageThatJsonFeedsNameExplainsTheExtension() {
        assertThat(new Answer(client.get("/feed.json")).at("/_dateline/about"))
                .isEqualTo("https://news.example.org/attribution");
        assertThat(client.get("/attribution").body()).contains("<code>contributorLine</code>", "RFC 6721");
    }

    @Test
    void aDraftHasNoPage() {
        HttpResponse<String> answer = client.importing(
                "?section=world", "text/markdown", "---\nstage: draft\n---\nSecret\n\nNot to be seen by anybody yet.");
        String where = answer.headers().firstValue("Location").orElseThrow();
        assertThat(client.get(where).statusCode()).isEqualTo(404);
        assertThat(client.get("/").body()).doesNotContain("Secret");
        assertThat(client.get("/feed.rss").body()).doesNotContain("Secret");
    }

    @Test
    void theHomePageLinksToTheFeeds() {
        client.importing("?section=world", "text/markdown", "Named at home\n\nAn article in some language of today.");
        assertThat(client.get("/").body())
                .contains("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Dateline (RSS)\"")
                .contains(
                        "https://news.example.org/sections/sport\"",
                        "https://news.example.org/agencies/ap\"",
                        "https://news.example.org/languages/",
                        "/feeds.opml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/x", "/articles/01953c00-0000-7000-8000-000000000001", "/nowhere"})
    void anUnknownPageIsNotFound(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }
}
