package dateline.api.article;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts on articles, as readers of feeds see them. */
@MicronautTest(transactional = false)
class ActHttpTest {
    private static final String ARTICLES = "/api/articles/";
    private static final String FEED = "/sections/culture/feed.atom";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void aDraftIsInNoFeedUntilItIsPublished() {
        Answer draft = create("draft", "\"stage\": \"draft\"");
        assertThat(draft.at("/stage")).isEqualTo("draft");
        assertThat(client.get(FEED).body()).doesNotContain(draft.id());
        assertThat(client.get("/articles/" + draft.id()).statusCode()).isEqualTo(404);
        Answer published = act(draft, "publish", "");
        assertThat(published.at("/stage")).isEqualTo("published");
        assertThat(client.get(FEED).body()).contains(draft.id());
    }

    @Test
    void onlyEditorsSeeAnEmbargoedArticle() {
        Answer article = create("embargo", "\"embargoUntil\": \"2099-01-01T00:00:00Z\"");
        assertThat(article.at("/stage")).isEqualTo("scheduled");
        assertThat(client.get(FEED).body()).doesNotContain(article.id());
        assertThat(client.get("/articles/" + article.id()).statusCode()).isEqualTo(404);
        assertThat(act(article, "publish", "").at("/stage"))
                .as("an embargo holds")
                .isEqualTo("scheduled");
        assertThat(act(article, "publish", "{\"embargoUntil\": null}").at("/stage"))
                .isEqualTo("published");
    }

    /** RFC 9110 §8.8.1: a change of the bytes changes the tag; a silent edit changes no date. */
    @Test
    void aSilentEditChangesTheTextAndNoDate() {
        Answer article = create("silent", "\"rights\": \"R\"");
        String entry = entry(article);
        String tag = tag();
        client.api("PATCH", ARTICLES + article.id(), "{\"title\": \"Silently changed\"}");
        assertThat(tag()).isNotEqualTo(tag);
        assertThat(entry(article))
                .isEqualTo(entry.replace("<title>silent</title>", "<title>Silently changed</title>")
                        .replace("/silent\"", "/silently-changed\""));
    }

    @Test
    void anUpdateChangesTheUpdateDate() {
        Answer article = create("update", "\"rights\": \"R\"");
        Answer updated = act(article, "update", "{\"title\": \"Updated\"}");
        assertThat(updated.at("/published")).isEqualTo(article.at("/published"));
        assertThat(updated.at("/updated")).isGreaterThan(article.at("/updated"));
        assertThat(entry(article))
                .contains(
                        "<updated>" + milliseconds(updated.at("/updated")),
                        "<published>" + milliseconds(article.at("/published")));
    }

    @Test
    void aCorrectionIsInTheContentAndInItsElement() {
        Answer article = create("correct", "\"rights\": \"R\"");
        Answer corrected = act(
                article,
                "correct",
                "{\"text\": \"It was <Tuesday>.\", \"kind\": \"clarification\", \"article\": {\"title\": \"Right\"}}");
        assertThat(corrected.at("/corrections/0/text")).isEqualTo("It was <Tuesday>.");
        assertThat(entry(article))
                .contains("<title>Right</title>", "kind=\"clarification\"", "It was &amp;lt;Tuesday&amp;gt;.");
        Answer refused = act(article, "correct", "{\"text\": \"x\", \"article\": {\"titel\": \"y\"}}");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/article/titel");
    }

    /** RFC 6721 §3, also in RSS ("Extending RSS"); RFC 9110 §15.5.11: a tombstone with the notice, 410 at its address. */
    @Test
    void aWithdrawnArticleIsInNoFeedAndItsAddressShowsTheReason() {
        Answer article = create("withdraw", "\"alsoIn\": [\"science\"], \"agency\": \"ap\"");
        List<String> feeds = List.of("/feed.atom", FEED, "/sections/science/feed.atom", "/sections/culture/feed.rss");
        List<String> before = feeds.stream().map(this::tag).toList();
        HttpResponse<String> page = client.page("/articles/" + article.id());
        assertThat(page.statusCode()).isEqualTo(200);

        assertThat(act(article, "withdraw", "{\"text\": \"Recalled <by> the agency.\"}")
                        .at("/stage"))
                .isEqualTo("withdrawn");
        for (int i = 0; i < feeds.size(); i++) {
            HttpResponse<String> now = client.get(feeds.get(i), "If-None-Match", before.get(i));
            assertThat(now.statusCode()).as(feeds.get(i)).isEqualTo(200);
            assertThat(now.body()).doesNotContain("<title>withdraw</title>");
            assertThat(now.body())
                    .as(feeds.get(i))
                    .containsPattern("<at:deleted-entry [^>]*ref=\"urn:uuid:" + article.id() + "\" when=\"")
                    .containsPattern("<at:comment>Recalled (?:&lt;|&#x3C;)by&gt; the agency.</at:comment>");
        }
        HttpResponse<String> gone = client.get("/articles/" + article.id(), "Accept", "text/html");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Recalled &lt;by&gt; the agency.").doesNotContain("<h1>withdraw");
        assertThat(act(article, "update", "").status()).isEqualTo(409);
        Answer again = create("withdraw", "\"rights\": \"new\"");
        assertThat(again.status())
                .as("a wire that sends it again does not bring it back")
                .isEqualTo(409);

        String withdrawn = tag(FEED);
        assertThat(act(article, "reinstate", "").id()).isEqualTo(article.id());
        HttpResponse<String> back = client.get(FEED, "If-None-Match", withdrawn);
        assertThat(back.body())
                .contains("<id>urn:uuid:" + article.id())
                .doesNotContain("ref=\"urn:uuid:" + article.id());
        assertThat(client.page("/articles/" + article.id()).statusCode()).isEqualTo(200);
        assertThat(client.api("GET", ARTICLES + article.id() + "/revisions", "")
                        .json()
                        .findValuesAsText("act"))
                .containsExactly("publish", "withdraw", "reinstate");
    }

    @Test
    void theChangeLogContinuesAfterANumber() {
        Answer article = create("logged", "\"rights\": \"R\"");
        String next = "/api/changes?limit=1000";
        Answer log = client.api("GET", next, "");
        while (!log.json().at("/changes").isEmpty()) {
            next = log.at("/next");
            log = client.api("GET", next, "");
        }
        act(article, "update", "{\"title\": \"Logged again\"}");
        Answer news = client.api("GET", next, "");
        assertThat(news.json().at("/changes")).hasSize(1);
        assertThat(news.at("/changes/0/act")).isEqualTo("update");
        assertThat(news.at("/changes/0/by")).isEqualTo("first writer");
        assertThat(news.at("/changes/0/article")).isEqualTo("urn:uuid:" + article.id());
    }

    private Answer act(Answer article, String act, String body) {
        return client.api("POST", ARTICLES + article.id() + "/" + act, body);
    }

    private Answer create(String title, String more) {
        return client.api("POST", "/api/articles", """
                {"externalId": "act-http-%s", "section": "culture", "title": "%s", "language": "en",
                 "content": "<p>Text of the article.</p>", %s}
                """.formatted(title, title, more));
    }

    private String entry(Answer article) {
        String feed = client.get(FEED).body();
        for (String entry : feed.split("(?=<entry )", -1)) {
            if (entry.contains(article.id())) {
                return entry;
            }
        }
        throw new AssertionError(feed);
    }

    private String tag() {
        return tag(FEED);
    }

    private String tag(String feed) {
        return client.get(feed).headers().firstValue("ETag").orElseThrow();
    }

    /** To the millisecond, like the dates of feeds. */
    private static String milliseconds(String time) {
        return Instant.parse(time).truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
