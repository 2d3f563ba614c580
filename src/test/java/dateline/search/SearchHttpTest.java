package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SearchHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void publish() {
        client = new Client(server, Path.of("target/test-data"));
        article(
                "found-en",
                "Café crème at the Ångström quay",
                "<p>The <b>zeppelin</b> landed near the old harbour.</p>");
        article("found-ar", "وصل المُستشارُ إلى مدينة الإسكندريّة", "<p>قال أحمد إن القافلة ستنطلق على الطريق.</p>");
        article("found-ja", "東京大学の研究者が新しい星を発見", "<p>カタカナの言葉も見つかる。</p>");
        article("found-ko", "서울에서 열린 전시회", "<p>한국어 기사입니다.</p>");
        article("found-fa", "گزارش‌های تازه از کتابخانهٔ ملی", "<p>متن.</p>");
        article("found-th", "ข่าวการเมืองวันนี้", "<p>ข้อความ</p>");
        article("found-he", "שָׁלוֹם לעולם", "<p>טקסט.</p>");
        article("found-ru", "Ёлка в городе", "<p>Текст.</p>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            zeppelin                | found-en
            ZEPPELIN harbour        | found-en
            zeppelin mountain       |
            cafe creme              | found-en
            angstrom                | found-en
            "old harbour"           | found-en
            "harbour old"           |
            zepp*                   | found-en
            ZÉPP*                   | found-en
            zeppelin -harbour       |
            harbour -mountain zeppelin | found-en
            المستشار                | found-ar
            الاسكندرية              | found-ar
            الإسكندريه              | found-ar
            علي                     | found-ar
            احمد                    | found-ar
            القاف*                  | found-ar
            東京大学                 | found-ja
            大学                    | found-ja
            大京                    |
            星                      | found-ja
            ｶﾀｶﾅ                    | found-ja
            서울                    | found-ko
            كتابخانه                | found-fa
            کتابخانه                | found-fa
            การเมือง                | found-th
            שלום                    | found-he
            елка                    | found-ru
            Quiet Writer            | found-by
            """)
    void wordsAreFoundInAnyLanguage(String words, String expected) {
        article("found-by", "Bylines", "<p>T.</p>\", \"byline\": \"Quiet Writer");
        Answer feed = new Answer(client.get("/search/feed.json?q=" + encoded(words)));
        assertThat(feed.status()).isEqualTo(200);
        List<String> found = feed.json().at("/items").findValuesAsText("external_url").stream()
                .map(url -> url.replace("https://found.example/", ""))
                .sorted()
                .toList();
        assertThat(String.join(",", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void withABarOneOfSeveralWordsIsEnough() {
        Answer feed = new Answer(client.get("/search/feed.json?q=" + encoded("zeppelin | القافلة")));
        assertThat(feed.json().at("/items").findValuesAsText("external_url"))
                .containsExactlyInAnyOrder("https://found.example/found-en", "https://found.example/found-ar");
    }

    @ParameterizedTest
    @CsvSource({"rss, application/rss+xml", "atom, application/atom+xml", "json, application/feed+json"})
    void aSearchIsAFeedInEveryFormat(String extension, String type) {
        String address = "/search/feed." + extension + "?q=zeppelin";
        HttpResponse<String> feed = client.get(address);
        assertThat(feed.headers().firstValue("Content-Type")).hasValue(type + ";charset=utf-8");
        assertThat(feed.body()).contains("“zeppelin”", "https://news.example.org" + address);
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        article("other-" + extension, "Something else", "<p>T.</p>");
        HttpResponse<String> again = client.get(address, "If-None-Match", tag, "A-IM", "feed");
        assertThat(again.statusCode())
                .as("an article that is not in the feed does not change its tag")
                .isEqualTo(304);
        assertThat(client.get("/search/feed?q=zeppelin", "Accept", type).body()).isEqualTo(feed.body());
    }

    @Test
    void anArticleIsFoundUntilItIsChangedOrWithdrawn() {
        String address = "/search/feed.json?q=evanescent";
        assertThat(new Answer(client.get(address)).json().at("/items")).isEmpty();
        Answer article = article("evanescent", "An evanescent thing", "<p>T.</p>");
        HttpResponse<String> found = client.get(address);
        assertThat(new Answer(found).at("/items/0/id")).isEqualTo(article.at("/id"));
        client.api("POST", "/api/articles/" + article.id() + "/update", "{\"title\": \"A lasting thing\"}");
        assertThat(new Answer(client.get(address)).json().at("/items")).isEmpty();
        assertThat(new Answer(client.get("/search/feed.json?q=lasting")).at("/items/0/id"))
                .isEqualTo(article.at("/id"));
        client.api("POST", "/api/articles/" + article.id() + "/withdraw", "{\"text\": \"x\"}");
        assertThat(new Answer(client.get("/search/feed.json?q=lasting")).json().at("/items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%2A", "-%20%22%22%20%7C%20%2B", "%22%E2%80%A6%22", "-", "%00%00"})
    void aQueryWithoutWordsIsRefusedWithAHint(String query) {
        HttpResponse<String> refused = client.get("/search/feed.rss?q=" + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("at least one word", "query: q");
        assertThat(client.get("/search/feed.rss").statusCode()).isEqualTo(400);
    }

    @Test
    void aTooLongQueryIsRefused() {
        assertThat(client.get("/search/feed.rss?q=" + "a".repeat(3_000)).statusCode())
                .isEqualTo(400);
        assertThat(client.get("/search/feed.rss?q=" + "a".repeat(10_000)).statusCode())
                .isEqualTo(414);
        assertThat(client.get("/search?q=" + "%C3%A9".repeat(301)).body()).contains("send at most 300");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the and of a",
                "\"open quote",
                "((((((((((",
                "a|||||b",
                "-a -b -c",
                "text:zeppelin",
                "* zeppelin",
                "<script>alert(1)</script>",
                "👩‍🚀 a",
                "a~2 b^4",
                "\\\\ a"
            })
    void noQueryBreaksASearch(String words) {
        assertThat(client.get("/search/feed.rss?q=" + encoded(words)).statusCode())
                .isIn(200, 400);
        HttpResponse<String> page = client.get("/search?q=" + encoded(words));
        assertThat(page.statusCode()).isIn(200, 400);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @Test
    void thePageShowsTheResultsAndTheirFeeds() {
        var page = Jsoup.parse(client.get("/search?q=zeppelin&utm_source=x").body());
        assertThat(page.select(".headlines h3").eachText()).containsExactly("Café crème at the Ångström quay");
        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .contains("https://news.example.org/search/feed.rss?q=zeppelin");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(Jsoup.parse(client.get("/search?q=nothinglikethat").body()).text())
                .contains("Nothing was found.");
    }

    @Test
    void theFormsOfAWordAreFoundOnThePageAndInTheFeed() {
        article("found-forms", "Walkouts at the shipyards", "<p>T.</p>");
        assertThat(Jsoup.parse(client.get("/search?q=walkout%20shipyard").body())
                        .select(".headlines h3")
                        .eachText())
                .containsExactly("Walkouts at the shipyards");
        assertThat(client.get("/search/feed.rss?q=walkout").body()).contains("Walkouts at the shipyards");
        assertThat(client.get("/search?q=%22walkout%22").body()).doesNotContain("Walkouts at the shipyards");
    }

    @Test
    void allResultsAreOnPagesThatLinkToEachOther() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            lines.append("""
                    {"externalId": "gull-%1$d", "section": "world", "title": "Gull %1$d", "content": "<p>T.</p>", "language": "en"}
                    """.formatted(i));
        }
        client.importing("", "application/x-ndjson", lines.toString());
        Set<String> seen = new HashSet<>();
        List<String> pages = new ArrayList<>();
        String next = "/search?q=gulls";
        while (!next.isEmpty()) {
            pages.add(next);
            Document page = Jsoup.parse(client.get(next).body());
            seen.addAll(page.select(".headlines h3").eachText());
            assertThat(page.select(".count").text()).isEqualTo("Articles found: 120");
            assertThat(page.select(".place").text()).isEqualTo("Page " + pages.size() + " / 3");
            assertThat(page.select("header input[name=q]").val()).isEqualTo("gulls");
            assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                    .contains("https://news.example.org/search/feed.atom?q=gulls");
            next = page.select("a[rel=next]").attr("href").replace("https://news.example.org", "");
        }
        assertThat(seen).hasSize(120);
        assertThat(pages).containsExactly("/search?q=gulls", "/search?q=gulls&page=2", "/search?q=gulls&page=3");
        assertThat(Jsoup.parse(client.get(pages.get(2)).body())
                        .select("a[rel=prev]")
                        .attr("href"))
                .endsWith("/search?q=gulls&page=2");
        assertThat(client.get(pages.get(1)).headers().firstValue("Link").orElse(""))
                .contains("/search/feed.rss?q=gulls>")
                .doesNotContain("page=");
    }

    @ParameterizedTest
    @CsvSource({"4, 404", "200, 404", "99999, 404", "0, 400", "-1, 400", "x, 400", "100000, 400", "1e3, 400"})
    void anUnknownPageNumberIsRefusedAndTheQueryIsKept(String number, int status) {
        HttpResponse<String> answer = client.get("/search?q=zeppelin&page=" + number, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("page");
        assertThat(page.select("header input[name=q]").val()).isEqualTo("zeppelin");
    }

    @Test
    void anEmptyQueryShowsTheSearchForm() {
        for (String path : new String[] {"/search", "/search?q=", "/search?q=%20%20"}) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").eachText()).containsExactly("Search");
            assertThat(page.select("main form input[name=q]")).hasSize(1);
            assertThat(page.select("[role=alert]")).isEmpty();
            assertThat(page.select("header nav a"))
                    .as("links to the other pages")
                    .isNotEmpty();
        }
    }

    @Test
    void theCountIsUpToDate() {
        article("found-pelican-1", "Pelican one", "<p>T.</p>");
        HttpResponse<String> one = client.get("/search?q=pelican");
        assertThat(one.body()).contains("Articles found: 1<");
        article("found-pelican-2", "Pelican two", "<p>T.</p>");
        HttpResponse<String> two = client.get(
                "/search?q=pelican",
                "If-None-Match",
                one.headers().firstValue("ETag").orElseThrow());
        assertThat(two.statusCode()).isEqualTo(200);
        assertThat(two.body()).contains("Articles found: 2<");
    }

    private Answer article(String key, String title, String content) {
        Answer answer = client.api(
                "POST",
                "/api/articles",
                "{\"externalId\": \"%1$s\", \"section\": \"culture\", \"title\": \"%2$s\", \"content\": \"%3$s\", \"via\": \"https://found.example/%1$s\"}"
                        .formatted(key, title, content));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
