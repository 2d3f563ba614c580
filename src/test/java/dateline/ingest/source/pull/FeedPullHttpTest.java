package dateline.ingest.source.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.http.ContentCoding;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources that are feeds, as their publishers see it, and what comes of their entries. */
@MicronautTest(transactional = false)
@Property(name = "dateline.sources.allowed-addresses", value = "127.0.0.1")
@Property(name = "dateline.sources.max-feed", value = "100KB")
@Property(name = "dateline.data", value = "target/source-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:sources;DB_CLOSE_DELAY=-1")
class FeedPullHttpTest {
    private static final String ONE = item("<guid>urn:1</guid><title>One</title>", "Text one");

    @Inject
    EmbeddedServer server;

    private final FeedServer publisher = new FeedServer();
    private final String name = "s" + UUID.randomUUID();
    private Client client;

    @BeforeEach
    void client() {
        client = new Client(server, Path.of("target/source-data"));
    }

    @AfterEach
    void close() {
        client.api("DELETE", "/api/sources/" + name, "");
        publisher.close();
    }

    @Test
    void anEntryBecomesAnArticleAndIsAskedForOnlyOnce() {
        publisher.set(
                "/feed", 200, Map.of("ETag", "\"a\"", "Last-Modified", "Tue, 24 Nov 2026 09:30:00 GMT"), rss(ONE));
        assertThat(put("").status()).isEqualTo(201);
        Answer looked = look();
        assertThat(looked.at("/state/standing")).as(looked.toString()).isEqualTo("active");
        assertThat(looked.at("/state/taken")).isEqualTo("1");
        Answer article = article("urn:1");
        assertThat(article.at("/title")).isEqualTo("One");
        assertThat(article.at("/stage")).isEqualTo("published");
        assertThat(article.at("/canonicalUrl")).isEqualTo("http://feed.example.org/page");
        String change = article.header("ETag");

        Answer again = look();
        assertThat(again.at("/state/answer")).isEqualTo("HTTP 304: not changed");
        var headers = publisher.asked().getLast().headers();
        assertThat(headers.getFirst("If-None-Match")).isEqualTo("\"a\"");
        assertThat(headers.getFirst("If-Modified-Since")).isEqualTo("Tue, 24 Nov 2026 09:30:00 GMT");
        assertThat(headers.getFirst("A-IM")).isEqualTo("feed");
        assertThat(headers.getFirst("Accept-Encoding")).contains("gzip");
        assertThat(headers.getFirst("User-Agent")).matches("Dateline/\\S+ \\(\\+http\\S+; 1 subscriber\\)");
        assertThat(article("urn:1").header("ETag")).isEqualTo(change);
    }

    @Test
    void anEditUpstreamIsAnUpdateAndAnUnchangedEntryIsNoAct() {
        String two = item("<guid>urn:2</guid><title>Two</title>", "Text two");
        publisher.set("/feed", 200, Map.of(), rss(ONE + two));
        put("");
        look();
        String untouched = article("urn:2").header("ETag");
        client.api("PATCH", "/api/articles/" + article("urn:2").id(), "{\"title\": \"Two, edited here\"}");
        publisher.set(
                "/feed", 200, Map.of(), rss(item("<guid>urn:1</guid><title>One, renamed</title>", "Text one") + two));
        assertThat(look().at("/state/answer")).isEqualTo("HTTP 200: 1 taken, 1 unchanged");
        assertThat(article("urn:1").at("/title")).isEqualTo("One, renamed");
        assertThat(article("urn:2").at("/title")).isEqualTo("Two, edited here");
        assertThat(article("urn:2").header("ETag")).isNotEqualTo(untouched);
    }

    /** Some publishers count the edits of a page behind its address; in a live report the link has the fragment too. */
    @Test
    void theVersionInAnIdIsNoOtherArticle() {
        String page = "http://feed.example.org/page";
        publisher.set("/feed", 200, Map.of(), rss(item("<guid>" + page + "#3</guid><title>One</title>", "Text one")));
        put("");
        look();
        publisher.set("/feed", 200, Map.of(), rss(item("<guid>" + page + "#4</guid><title>Later</title>", "Text one")));
        assertThat(look().at("/state/answer")).isEqualTo("HTTP 200: 1 taken");
        assertThat(article(page).at("/title")).isEqualTo("Later");
        assertThat(article(page + "%234").status()).isEqualTo(404);
    }

    @Test
    void twoEntriesWithOneIdAreNamed() {
        publisher.set(
                "/feed", 200, Map.of(), rss(ONE + ONE + item("<guid>urn:1</guid><title>Another</title>", "Text two")));
        put("");
        Answer looked = look();
        assertThat(looked.at("/state/taken")).isEqualTo("1");
        assertThat(looked.json().at("/state/refusals").findValuesAsText("reason"))
                .containsExactly("The document has two entries with this id; the first one was taken.");
    }

    @Test
    void oneBadEntryNeverStopsTheOthers() {
        publisher.set(
                "/feed",
                200,
                Map.of(),
                rss("<item><description>No id</description></item>"
                        + "<item><guid>urn:empty</guid><title>Only a title</title></item>"
                        + item("<guid>urn:script</guid>", "&lt;script&gt;alert(1)&lt;/script&gt;Safe. Text.") + ONE));
        put("");
        Answer looked = look();
        assertThat(looked.at("/state/taken")).isEqualTo("2");
        assertThat(looked.at("/state/refused")).isEqualTo("2");
        assertThat(looked.json().at("/state/refusals").toString())
                .contains("urn:empty", "The entry has no text, only a title.", "neither an id nor a link");
        assertThat(article("urn:script").at("/title")).isEqualTo("Safe.");
        assertThat(article("urn:script").at("/content")).doesNotContain("script");
    }

    /** What an article has no place for is said, once for each reason, and does not count as refused. */
    @Test
    void whatIsLeftOutIsSaid() {
        String agency = "<source url=\"https://coast.example/feed\">Coast Radio</source>";
        publisher.set(
                "/feed",
                200,
                Map.of(),
                rss(item("<guid>urn:film</guid><title>Film</title>" + agency, "Text")
                                .replace(
                                        "</item>",
                                        "<enclosure url=\"https://v.example/a.mp4\" type=\"video/mp4\" length=\"1\"/></item>")
                        + item("<guid>urn:two</guid><title>Two</title>" + agency, "Text")));
        put("");
        Answer looked = look();
        assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("2");
        assertThat(looked.at("/state/refused")).isEqualTo("0");
        assertThat(looked.json().at("/state/omissions").findValuesAsText("reason"))
                .containsExactlyInAnyOrder(
                        "An article has no place for the video https://v.example/a.mp4.",
                        "The agency \"Coast Radio\" is unknown here.");
    }

    /** The time of the look stands in for a date that can't be that of an article, and the source's state says so. */
    @Test
    void aDateThatIsNotTakenIsSaid() {
        publisher.set(
                "/feed",
                200,
                Map.of(),
                rss(item("<guid>urn:day</guid><title>Day</title><pubDate>yesterday</pubDate>", "Text")
                        + item(
                                "<guid>urn:far</guid><title>Far</title><pubDate>Fri, 24 Nov 2096 09:30:00 GMT</pubDate>",
                                "Text")));
        put("");
        Answer looked = look();
        assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("2");
        assertThat(looked.json().at("/state/omissions").findValuesAsText("reason"))
                .containsExactlyInAnyOrder(
                        "The date \"yesterday\" can't be read.",
                        "The date of \"published\", 2096-11-24T09:30:00Z, is in the future.");
    }

    /** Many publishers leave the language of their software in the feed. */
    @Test
    void aLanguageInOtherLettersIsNotThatOfTheEntry() {
        String arabic = "بقيت السفن في الميناء يوم الاثنين بسبب الضباب الكثيف الذي غطى الساحل بأكمله";
        publisher.set(
                "/feed",
                200,
                Map.of(),
                rss("<language>en-US</language>" + item("<guid>urn:ar</guid><title>السفن في الميناء</title>", arabic)
                        + item("<guid>urn:en</guid><title>Ships</title>", "The ships stayed in port because of fog.")));
        put("");
        Answer looked = look();
        assertThat(article("urn:ar").at("/language")).as(looked.toString()).isEqualTo("ar");
        assertThat(article("urn:en").at("/language")).isEqualTo("en-US");
        assertThat(looked.json().at("/state/omissions").findValuesAsText("reason"))
                .containsExactly(
                        "The feed says that its language is en-US, but the text is in letters of another one.");
    }

    @Test
    void onlyChosenEntriesAreTakenAndTheyMayBeDrafts() {
        publisher.set(
                "/feed",
                200,
                Map.of(),
                rss(ONE
                        + item("<guid>urn:quay</guid><title>A Quay</title><category>Trade</category>", "Text")
                        + item("<guid>urn:no</guid><title>Quay again</title><category>Sport</category>", "Text")));
        put(", \"publish\": \"draft\", \"any\": {\"words\": [\"quay\"]}, \"none\": {\"tags\": [\"Sport\"]}");
        assertThat(look().at("/state/taken")).isEqualTo("1");
        assertThat(article("urn:1").status()).isEqualTo(404);
        assertThat(article("urn:no").status()).isEqualTo(404);
        assertThat(article("urn:quay").at("/stage")).isEqualTo("draft");
    }

    /** RFC 6721: a tombstone withdraws the article, and an entry that is there again reinstates it. */
    @Test
    void aTombstoneWithdraws() {
        String entry = "<entry><id>urn:a</id><title>A</title><content>Text</content></entry>";
        String tombstone = "<at:deleted-entry ref=\"urn:a\" when=\"2026-11-26T10:00:00Z\"><at:comment>Recalled"
                + "</at:comment></at:deleted-entry>";
        publisher.set("/feed", 200, Map.of(), atom(entry));
        put("");
        look();
        publisher.set("/feed", 200, Map.of(), atom(tombstone));
        assertThat(look().at("/state/answer")).isEqualTo("HTTP 200: 1 withdrawn");
        assertThat(article("urn:a").at("/stage")).isEqualTo("withdrawn");
        publisher.set("/feed", 200, Map.of(), atom(entry));
        look();
        assertThat(article("urn:a").at("/stage")).isEqualTo("published");
    }

    /** A Dateline server's tombstone without a notice is of an article that is gone, or has only left this feed. */
    @Test
    void thePageSaysWhatATombstoneWithoutANoticeMeans() {
        String gone = UUID.randomUUID().toString();
        String moved = UUID.randomUUID().toString();
        publisher.set("/feed", 200, Map.of("ETag", "\"a\""), dateline(entry(gone) + entry(moved)));
        put("");
        look();
        publisher.set("/articles/" + gone, 503, Map.of(), "");
        publisher.set("/articles/" + moved, 200, Map.of(), "<p>Here</p>");
        publisher.set("/feed", 200, Map.of("ETag", "\"b\""), dateline(tombstone(gone) + tombstone(moved)));
        assertThat(look().at("/state/answer")).isEqualTo("HTTP 200: 1 to be asked for again");
        assertThat(article("urn:uuid:" + gone).at("/stage")).isEqualTo("published");

        publisher.set("/articles/" + gone, 404, Map.of(), "");
        assertThat(look().at("/state/answer")).isEqualTo("HTTP 200: 1 withdrawn");
        assertThat(article("urn:uuid:" + gone).at("/stage")).isEqualTo("withdrawn");
        assertThat(article("urn:uuid:" + moved).at("/stage")).isEqualTo("published");

        publisher.set("/feed", 200, Map.of("ETag", "\"c\""), dateline(tombstone(gone) + tombstone(moved) + " "));
        assertThat(look().at("/state/answer")).isEqualTo("HTTP 200: nothing new");
        assertThat(publisher.asked().stream().filter(one -> one.path().equals("/articles/" + moved)))
                .as("asked once")
                .hasSize(1);
    }

    /** RFC 9110 §15.4.2: a redirect for good is remembered; §15.5.11: 410 ends the source. */
    @Test
    void aMoveIsRememberedAndAnEndToo() {
        publisher.set("/feed", 301, Map.of("Location", "/new"), "");
        publisher.set("/new", 302, Map.of("Location", "/now"), "");
        publisher.set("/now", 200, Map.of(), rss(ONE));
        put("");
        Answer looked = look();
        assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("1");
        assertThat(looked.json().at("/state/movedTo").isMissingNode())
                .as("not for good")
                .isTrue();
        publisher.set("/new", 308, Map.of("Location", "/now"), "");
        assertThat(look().at("/state/movedTo")).isEqualTo(publisher.address("/now"));
        publisher.set("/now", 410, Map.of(), "");
        Answer ended = look();
        assertThat(ended.at("/state/standing")).isEqualTo("ended");
        assertThat(ended.json().at("/state/nextLook").isMissingNode()).isTrue();
    }

    /** RFC 9110 §10.2.3. */
    @Test
    void aFailureIsSaidAndTheSourceIsLeftAloneForLonger() {
        publisher.set("/feed", 503, Map.of("Retry-After", "7200"), "");
        put("");
        Answer looked = look();
        assertThat(looked.at("/state/standing")).isEqualTo("failing");
        assertThat(looked.at("/state/answer")).isEqualTo("HTTP 503");
        assertThat(java.time.Instant.parse(looked.at("/state/nextLook")))
                .isAfter(java.time.Instant.parse(looked.at("/state/lastLook")).plusSeconds(7_100));
    }

    /** RFC 9110 §12.5.3: what was asked for can come. */
    @Test
    void aFeedInBrotliIsRead() {
        byte[] feed = rss(ONE).getBytes(StandardCharsets.UTF_8);
        publisher.set("/feed", 200, Map.of("Content-Encoding", "br"), ContentCoding.BR.encode(feed));
        put("");
        assertThat(look().at("/state/taken")).isEqualTo("1");
        assertThat(publisher.asked().getLast().headers().getFirst("Accept-Encoding"))
                .contains("br");
    }

    @Test
    void aFeedInAnUnknownEncodingIsTakenAndTheSourceSaysHow() {
        publisher.set("/feed", 200, Map.of("Content-Type", "text/xml; charset=x-klingon"), rss(ONE));
        put("");
        Answer looked = look();
        assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("1");
        assertThat(looked.at("/state/refused")).isEqualTo("0");
        assertThat(looked.at("/state/omissions/0/reason")).contains("X-KLINGON", "read as UTF-8");
    }

    @Test
    void aDecompressionBombIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(rss(ONE + " ".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8));
        }
        publisher.set("/feed", 200, Map.of("Content-Encoding", "gzip"), bomb.toByteArray());
        put("");
        assertThat(look().at("/state/answer")).isEqualTo("HTTP 200: The body has more than 102400 bytes.");
    }

    @Test
    void privateAddressesAreRefusedAndSoAreWrongFields() {
        Answer wrong = client.api(
                "PUT",
                "/api/sources/" + name,
                "{\"address\": \"http://10.0.0.1/feed\", \"section\": \"nowhere\", \"publish\": \"later\", \"leastInterval\": \"PT1S\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors").findValuesAsText("pointer"))
                .contains("/address", "/section", "/publish", "/leastInterval");
        publisher.set("/feed", 302, Map.of("Location", "http://192.168.0.1/feed"), "");
        put("");
        assertThat(look().at("/state/answer")).contains("192.168.0.1");
    }

    @Test
    void aSourceIsAResourceLikeOthers() {
        publisher.set("/feed", 200, Map.of(), rss(ONE));
        Answer created = put("");
        assertThat(created.header("Location")).endsWith("/api/sources/" + name);
        look();
        assertThat(client.api("GET", "/api/sources?limit=200", "").toString()).contains(name);
        assertThat(client.api("PUT", "/api/sources/" + name, body(""), "If-Match", "\"other\"")
                        .status())
                .isEqualTo(412);
        String tag = client.api("GET", "/api/sources/" + name, "").header("ETag");
        assertThat(client.api("PUT", "/api/sources/" + name, body(""), "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(client.api("DELETE", "/api/sources/" + name, "").status()).isEqualTo(204);
        assertThat(client.api("GET", "/api/sources/" + name, "").status()).isEqualTo(404);
        assertThat(article("urn:1").status()).isEqualTo(200);
    }

    private Answer put(String more) {
        return client.api("PUT", "/api/sources/" + name, body(more));
    }

    private String body(String more) {
        return "{\"address\": \"" + publisher.address("/feed") + "\", \"section\": \"world\"" + more + "}";
    }

    private Answer look() {
        return client.api("POST", "/api/sources/" + name + "/look", "");
    }

    private Answer article(String id) {
        Answer list = client.api("GET", "/api/articles?externalId=source:" + name + ":" + id, "");
        String urn = list.at("/articles/0/id");
        return client.api("GET", "/api/articles/" + (urn.isEmpty() ? "none" : urn.substring(9)), "");
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>T</title><link>http://feed.example.org/</link>" + items
                + "</channel></rss>";
    }

    private static String item(String head, String text) {
        return "<item>" + head + "<link>" + "/page</link><description>" + text + "</description></item>";
    }

    private String dateline(String entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:dl=\"urn:dateline:attribution:1\""
                + " xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"><link href=\""
                + publisher.address("/sections/world") + "\"/>" + entries + "</feed>";
    }

    private static String entry(String id) {
        return "<entry><id>urn:uuid:" + id + "</id><title>A</title><content>Text</content></entry>";
    }

    private static String tombstone(String id) {
        return "<at:deleted-entry ref=\"urn:uuid:" + id + "\" when=\"2026-11-26T10:00:00Z\"/>";
    }

    private static String atom(String entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\">"
                + entries + "</feed>";
    }
}
