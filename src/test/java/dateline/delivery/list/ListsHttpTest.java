package dateline.delivery.list;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of feeds for readers, and of pages for search engines. */
@MicronautTest(transactional = false)
class ListsHttpTest {
    private static final String HOME = "https://news.example.org";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    /** OPML 2.0: every outline has a text, and the feed that it names exists. */
    @Test
    void everyFeedOfTheListExists() {
        client.api("PUT", "/api/sections/listed", "{\"title\": \"Listed & <all>\"}");
        client.api("PUT", "/api/sections/listed-below", "{\"title\": \"Below\", \"parent\": \"listed\"}");
        client.api("POST", "/api/articles", """
                {"section": "listed-below", "title": "T", "content": "<p>T.</p>", "tags": ["In Lists"], "language": "sr-Latn",
                 "authors": [{"name": "Lista Person"}], "agency": "dpa"}
                """);
        HttpResponse<String> answer = client.get("/feeds.opml");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x-opml;charset=utf-8");
        Document list = xml(answer);
        assertThat(list.select("opml").attr("version")).isEqualTo("2.0");
        assertThat(list.select("outline").eachAttr("text")).doesNotContain("").hasSameSizeAs(list.select("outline"));
        for (Element feed : list.select("outline[type=rss]")) {
            assertThat(client.get(feed.attr("xmlUrl").replace(HOME, "")).statusCode())
                    .as(feed.attr("xmlUrl"))
                    .isEqualTo(200);
            assertThat(client.get(feed.attr("htmlUrl").replace(HOME, "")).statusCode())
                    .as(feed.attr("htmlUrl"))
                    .isEqualTo(200);
        }
        assertThat(list.select("outline[text=Sections] > outline[text=\"Listed & <all>\"] > outline")
                        .eachAttr("text"))
                .containsExactly("Listed & <all>", "Below");
        assertThat(list.select("outline[type=rss]").eachAttr("xmlUrl"))
                .contains(
                        HOME + "/feed.rss",
                        HOME + "/tags/in-lists/feed.rss",
                        HOME + "/authors/lista-person/feed.rss",
                        HOME + "/languages/sr/feed.rss",
                        HOME + "/languages/sr-latn/feed.rss",
                        HOME + "/agencies/dpa/feed.rss");
    }

    /** RFC 9110 §8.8.1: an article that does not change the bytes of a list does not change its tag. */
    @Test
    void theTagOfAListDependsOnItsBytes() {
        String tag = etag("/feeds.opml");
        client.api("POST", "/api/articles", "{\"section\": \"world\", \"title\": \"T\", \"content\": \"<p>T.</p>\"}");
        assertThat(etag("/feeds.opml")).isEqualTo(tag);
        client.api("PUT", "/api/sections/newly-listed", "{\"title\": \"New\"}");
        assertThat(etag("/feeds.opml")).isNotEqualTo(tag);
    }

    /** sitemaps.org 0.9: the lists of the index have every published article once, and no other. */
    @Test
    void theIndexListsEveryArticleOnce() {
        Answer gone = article("\"title\": \"Unmapped\"");
        Answer elsewhere = article("\"title\": \"E\", \"canonicalUrl\": \"https://else.example/1\"");
        Answer mapped = article("\"title\": \"Mapped\"");
        client.api("POST", "/api/articles/" + gone.id() + "/withdraw", "{\"text\": \"x\"}");
        Set<String> pages = new HashSet<>();
        for (String part :
                xml(client.get("/sitemap.xml")).select("sitemap > loc").eachText()) {
            HttpResponse<String> answer = client.get(part.replace(HOME, ""));
            assertThat(answer.statusCode()).as(part).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml;charset=utf-8");
            for (String page : xml(answer).select("url > loc").eachText()) {
                assertThat(pages.add(page)).as(page).isTrue();
            }
        }
        assertThat(pages)
                .contains(HOME + "/", HOME + "/sections/world", HOME + "/articles/" + mapped.id() + "/mapped")
                .doesNotContain(HOME + "/articles/" + gone.id() + "/unmapped", "https://else.example/1");
        assertThat(pages.stream().filter(page -> page.contains(elsewhere.id()))).isEmpty();
        assertThat(client.get("/robots.txt").body())
                .contains("Sitemap: " + HOME + "/sitemap.xml")
                .doesNotContain("License");
        assertThat(client.get("/license.xml").statusCode()).isEqualTo(404);
        assertThat(client.get("/sitemaps/0.xml").statusCode()).isEqualTo(404);
        assertThat(client.get("/sitemaps/99999999999999999999.xml").statusCode())
                .isEqualTo(404);
    }

    /** Google's news sitemaps: the articles of two days, each with its translations. */
    @Test
    void newsHasTheArticlesOfTwoDaysWithTheirTranslations() {
        Answer old = article("\"title\": \"Old\", \"published\": \"2024-01-01T00:00:00Z\"");
        Answer original = article("\"title\": \"Original < & >\", \"language\": \"en\"");
        String page = HOME + "/articles/" + original.id() + "/original";
        Answer translation = article("\"title\": \"翻译\", \"language\": \"zh-Hant\", \"translationOf\": {\"url\": \""
                + page + "\", \"language\": \"en\"}");
        Document news = xml(client.get("/news-sitemap.xml"));
        Element url = news.select("url").stream()
                .filter(one -> one.select("loc").text().equals(page))
                .findFirst()
                .orElseThrow();
        assertThat(url.getElementsByTag("news:title").text()).isEqualTo("Original < & >");
        assertThat(url.getElementsByTag("news:language").text()).isEqualTo("en");
        assertThat(url.getElementsByTag("news:publication_date").text())
                .isEqualTo(Instant.parse(original.at("/published"))
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString());
        assertThat(url.getElementsByTag("xhtml:link").eachAttr("hreflang")).containsExactlyInAnyOrder("en", "zh-Hant");
        Element other = news.select("url").stream()
                .filter(one -> one.select("loc").text().contains(translation.id()))
                .findFirst()
                .orElseThrow();
        assertThat(other.getElementsByTag("news:language").text()).isEqualTo("zh-tw");
        assertThat(other.getElementsByTag("xhtml:link").eachAttr("href")).contains(page);
        assertThat(news.outerHtml()).doesNotContain(old.id());
        assertThat(news.select("url").size()).isLessThanOrEqualTo(1_000);
    }

    /** {@code news:language} is required; {@code hreflang} must not name an unknown language. */
    @Test
    void anUnknownLanguageOfNewsIsThatOfThePublication() {
        String unknown = article("\"title\": \"42\", \"language\": \"und\"").id();
        Element url = xml(client.get("/news-sitemap.xml")).select("url").stream()
                .filter(one -> one.select("loc").text().contains(unknown))
                .findFirst()
                .orElseThrow();
        assertThat(url.getElementsByTag("news:language").text()).isEqualTo("en");
        assertThat(url.getElementsByTag("xhtml:link")).isEmpty();
    }

    /** OPML 2.0 has no {@code docs}, and {@code title} only with a {@code type}. */
    @Test
    void aGroupOfTheListHasOnlyAText() {
        Document list = xml(client.get("/feeds.opml"));
        assertThat(list.select("docs")).isEmpty();
        assertThat(list.select("outline:not([type])")).isNotEmpty();
        assertThat(list.select("outline:not([type])[title]")).isEmpty();
        assertThat(list.select("outline[type]:not([title])")).isEmpty();
    }

    private Answer article(String fields) {
        Answer made = client.api(
                "POST", "/api/articles", "{\"section\": \"world\", \"content\": \"<p>Text.</p>\", " + fields + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private String etag(String path) {
        return client.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static Document xml(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }
}
