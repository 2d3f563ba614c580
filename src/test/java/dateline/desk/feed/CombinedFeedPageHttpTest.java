package dateline.desk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.article.job.CombinedFeedJob;
import dateline.desk.DeskVisitor;
import dateline.desk.resource.ResourceVisitor;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Combined feeds at the desk, with a preview of what they would hold. */
class CombinedFeedPageHttpTest {
    @TempDir
    static Path data;

    private static EmbeddedServer server;

    private Client client;
    private ResourceVisitor admin;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of("dateline.public-url", "http://localhost"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        client = new Client(server, data);
        admin = ResourceVisitor.with(server, client.token());
    }

    @Test
    void aFeedIsCreatedChangedAndRetired() {
        admin.submit(
                admin.get("/desk/feeds/_new"),
                "title",
                "For our partners",
                "name",
                "for-partners",
                "any.sections",
                "world",
                "any.tags",
                "Trade\nFishing",
                "none.agencies",
                "ap",
                "window",
                "P7D",
                "content",
                "summary");
        assertThat(client.api("GET", "/api/feeds/for-partners", "").at("/any/tags/0"))
                .isEqualTo("fishing");
        DeskVisitor.Answer page = admin.get("/desk/feeds/for-partners");
        assertThat(page.value("window")).isEqualTo("P7D");
        assertThat(page.value("any.tags")).isEqualTo("fishing\ntrade");
        assertThat(page.page().select("[name=any.sections][checked]").eachAttr("value"))
                .containsExactly("world");
        assertThat(page.page().select("[name=visibleCredit][checked]")).hasSize(1);

        admin.submit(page, "entries", "10");
        assertThat(client.api("GET", "/api/feeds/for-partners", "").at("/entries"))
                .isEqualTo("10");
        admin.press(admin.get("/desk/feeds/for-partners"), "/retire");
        assertThat(client.api("GET", "/api/feeds/for-partners", "").at("/retired"))
                .isNotEmpty();
    }

    @Test
    void aPreviewHasWhatTheFeedWouldHold() {
        article("Trade in the world", "world", "trade");
        article("Trade in sport", "sport", "trade");
        article("War in the world", "world", "war");
        DeskVisitor.Answer preview = admin.submit(
                admin.get("/desk/feeds/_new"),
                "act",
                "preview",
                "any.sections",
                "world",
                "none.tags",
                "War",
                "title",
                "T");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().select("#preview tbody a").eachText())
                .contains("Trade in the world")
                .doesNotContain("Trade in sport", "War in the world");
        assertThat(preview.value("none.tags")).as("it is kept").isEqualTo("War");
        assertThat(client.api("GET", "/api/feeds", "").response().body()).doesNotContain("\"T\"");

        DeskVisitor.Answer kind = admin.forge("/desk/feeds/_new/preview", "all.sections", "world", "all.tags", "war");
        assertThat(kind.page().select("tbody a").eachText()).containsExactly("War in the world");
        assertThat(kind.response().body()).doesNotContain("<html");
    }

    /** What is previewed is what the stored feed has. */
    @Test
    void theFeedHoldsWhatThePreviewHas() {
        for (int i = 0; i < 25; i++) {
            article("Number " + i, "sport", i % 2 == 0 ? "even" : "odd");
        }
        String[] fields = {"title", "Even", "name", "even", "all.tags", "even", "entries", "5"};
        DeskVisitor.Answer page = admin.get("/desk/feeds/_new");
        List<String> previewed = admin.forge("/desk/feeds/_new/preview", fields)
                .page()
                .select("tbody a")
                .eachText();
        assertThat(previewed).hasSize(5);
        admin.submit(page, fields);
        server.getApplicationContext().getBean(CombinedFeedJob.class).finish();
        assertThat(previewed)
                .allSatisfy(
                        title -> assertThat(client.get("/feeds/even/feed.atom").body())
                                .contains("<title>" + title + "</title>"));
        assertThat(client.get("/feeds/even/feed.atom").body().split("<entry", -1))
                .hasSize(6);
    }

    @Test
    void aPreviewSaysWhatIsWrong() {
        DeskVisitor.Answer preview = admin.forge("/desk/feeds/_new/preview", "any.languages", "not a language");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text(".faults")).contains("is unknown among the languages");
        DeskVisitor.Answer refused = admin.submit(
                admin.get("/desk/feeds/_new"),
                "title",
                ResourceVisitor.HOSTILE,
                "name",
                "x",
                "any.languages",
                "not a language");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[id=e-form-any.languages]")).contains("is unknown among the languages");
        assertThat(refused.value("title")).isEqualTo(ResourceVisitor.HOSTILE);
    }

    @Test
    void whoMayNotChangeFeedsReadsThem() {
        client.api("PUT", "/api/feeds/readable", "{\"title\": \"Readable\"}");
        ResourceVisitor reader = ResourceVisitor.reader(server, client);
        assertThat(reader.get("/desk/feeds").text("tbody")).contains("Readable");
        assertThat(reader.get("/desk/feeds/readable", "Accept-Language", "ar").status())
                .isEqualTo(200);
        assertThat(reader.forge("/desk/feeds/readable", "title", "Forged").status())
                .isEqualTo(403);
        assertThat(admin.get("/desk/feeds/readable", "Accept-Language", "fr").text(".preview h2"))
                .isEqualTo("Ce que le flux contiendrait");
    }

    private void article(String title, String section, String tag) {
        client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"" + section + "\", \"title\": \"" + title
                        + "\", \"content\": \"<p>Text</p>\", \"tags\": [\"" + tag + "\"]}");
    }
}
