package dateline.desk.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import dateline.desk.DeskVisitor;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing, publishing, correcting and withdrawing at the desk, without scripts. */
class EditorHttpTest {
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

    @TempDir
    static Path data;

    private static EmbeddedServer server;

    private Client client;
    private DeskVisitor editor;

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
        editor = new DeskVisitor(server);
        editor.signIn(client.token());
    }

    @Test
    void anArticleIsWrittenAndPublished() {
        DeskVisitor.Answer draft = editor.follow(editor.submit(
                editor.get("/desk/articles/new"),
                "act",
                "create",
                "title",
                "Fleet stays in harbour",
                "section",
                "world",
                "content",
                "The fleet *stayed* in harbour on Monday.",
                "byline",
                "Ana Lopez and Bo Ek",
                "contributors.0.name",
                "Cy Dow",
                "contributors.0.role",
                "reporting",
                "agency",
                "ap",
                "dateline",
                "LISBON, Portugal",
                "newTags",
                "fishing, weather"));
        assertThat(draft.text(".done")).isEqualTo("The draft is saved.");
        assertThat(client.get("/feed.rss").body()).doesNotContain("Fleet stays in harbour");
        assertThat(draft.value("authors.1.name"))
                .as("recognised from the byline")
                .isEqualTo("Bo Ek");

        DeskVisitor.Answer published = editor.follow(editor.submit(draft, "act", "publish"));
        assertThat(published.text(".stage")).isEqualTo("Published");
        String feed = client.get("/feed.rss").body();
        assertThat(feed)
                .contains("<title>Fleet stays in harbour</title>")
                .contains(
                        "<dc:creator>Ana Lopez</dc:creator>",
                        "&lt;em&gt;stayed&lt;/em&gt;",
                        "LISBON, Portugal (AP)",
                        "Cy Dow")
                .contains("<category>weather</category>");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneArticle() {
        DeskVisitor.Answer page = editor.get("/desk/articles/new");
        String[] typed = {"act", "create", "title", "Sent twice", "section", "world", "content", "Text"};
        editor.submit(page, typed);
        editor.submit(page, typed);
        assertThat(client.api("GET", "/api/articles?q=sent%20twice", "").json().at("/articles"))
                .hasSize(1);
    }

    @Test
    void aCorrectionNeedsItsTextAndNothingTypedIsLost() {
        String id = published("A wrong harbour");
        DeskVisitor.Answer page = editor.get("/desk/articles/" + id);
        DeskVisitor.Answer refused =
                editor.submit(page, "act", "correct", "title", "The right harbour", "correction", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("a correction needs a text for readers");
        assertThat(refused.value("title")).isEqualTo("The right harbour");
        DeskVisitor.Answer corrected = editor.follow(
                editor.submit(refused, "act", "correct", "correction", "An earlier version named the wrong harbour."));
        assertThat(corrected.text(".done")).contains("Corrected");
        assertThat(client.get("/feed.atom").body())
                .contains("The right harbour", "An earlier version named the wrong harbour.");
    }

    /** RFC 6721 §3: a withdrawn article leaves a tombstone in Atom. */
    @Test
    void aWithdrawalLeavesATombstone() {
        String id = published("To be withdrawn");
        DeskVisitor.Answer page = editor.get("/desk/articles/" + id);
        assertThat(page.text(".act.withdraw p")).contains("subscribers are told at once");
        assertThat(editor.submit(page, "act", "withdraw", "withdrawal", "").status())
                .isEqualTo(422);
        DeskVisitor.Answer withdrawn =
                editor.follow(editor.submit(page, "act", "withdraw", "withdrawal", "The agency has recalled it."));
        assertThat(withdrawn.text(".stage")).isEqualTo("Withdrawn");
        assertThat(client.get("/feed.atom").body()).contains("<at:deleted-entry", "ref=\"urn:uuid:" + id);
        assertThat(client.get("/articles/" + id).statusCode()).isEqualTo(410);
        DeskVisitor.Answer back = editor.follow(editor.submit(withdrawn, "act", "reinstate"));
        assertThat(back.text(".stage")).isEqualTo("Published");
    }

    @Test
    void timesAreTypedInTheZoneOfTheEditor() {
        DeskVisitor.Answer page = editor.follow(editor.submit(
                editor.get("/desk/articles/new"),
                "act",
                "publish",
                "title",
                "For the summer",
                "section",
                "world",
                "content",
                "Text",
                "publishAt",
                "2099-07-01T09:30"));
        assertThat(page.text(".stage")).isEqualTo("Scheduled");
        assertThat(page.value("publishAt")).isEqualTo("2099-07-01T09:30");
        assertThat(stored(page).at("/publishAt")).isEqualTo("2099-07-01T08:30:00Z");
        DeskVisitor.Answer gap = editor.submit(page, "act", "edit", "publishAt", "2027-03-28T01:30");
        assertThat(gap.status()).isEqualTo(422);
        assertThat(gap.text("[role=alert]")).contains("does not exist in Europe/Lisbon");
    }

    @Test
    void aSecondEditorIsToldWhoseChangeLiesBetween() {
        String id = published("Between two editors");
        DeskVisitor.Answer mine = editor.get("/desk/articles/" + id);
        String token = client.api("POST", "/api/tokens", "{\"name\": \"Bea\", \"scopes\": [\"read\", \"write\"]}")
                .at("/token");
        DeskVisitor bea = new DeskVisitor(server);
        bea.signIn(token);
        bea.submit(bea.get("/desk/articles/" + id), "act", "update", "title", "The title of Bea");

        DeskVisitor.Answer conflict = editor.submit(mine, "act", "edit", "summary", "My summary");
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.text(".conflict li")).startsWith("Bea updated it at");
        assertThat(conflict.text(".conflict article h4")).isEqualTo("The title of Bea");
        assertThat(conflict.text(".conflict ins")).contains("The title of Bea");
        assertThat(conflict.value("summary")).isEqualTo("My summary");
        assertThat(stored(id).at("/summary")).isEmpty();
        editor.submit(conflict, "act", "edit");
        assertThat(stored(id).at("/summary")).isEqualTo("My summary");
    }

    @Test
    void theHistoryShowsWhatChangedAndAnEarlierStateCanBeStoredAgain() {
        String id = published("The first title");
        DeskVisitor.Answer page = editor.get("/desk/articles/" + id);
        editor.submit(page, "act", "correct", "title", "The second title", "correction", "The title was wrong.");
        DeskVisitor.Answer history = editor.get("/desk/articles/" + id + "/history");
        assertThat(history.page().select("tbody tr")).hasSize(2);
        assertThat(history.text("tbody tr")).contains("Corrected", "first writer", "The title was wrong.");
        DeskVisitor.Answer changes = editor.get(
                history.page().expectFirst("tbody a:contains(What changed)").attr("href"));
        assertThat(changes.text(".difference del")).isEqualTo("first");
        assertThat(changes.text(".difference ins")).isEqualTo("second");
        DeskVisitor.Answer earlier =
                editor.get(history.page().expectFirst("tbody a:contains(Open)").attr("href"));
        assertThat(earlier.value("title")).isEqualTo("The first title");
        assertThat(earlier.text("[role=status]")).contains("as it was after an act of");
        editor.submit(earlier, "act", "edit");
        assertThat(stored(id).at("/title")).isEqualTo("The first title");
    }

    @Test
    void whatTheFormDoesNotShowKeepsItsValue() {
        String id = client.api("POST", "/api/articles", """
                        {"section": "world", "title": "Kept", "content": "<p>One</p>\\n<p>Two</p>", "urgency": 3,
                         "images": [{"url": "https://images.example/a.jpg", "width": 640, "height": 480, "alt": "A"}],
                         "subjects": [{"scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "20000002"}]}
                        """).id();
        DeskVisitor.Answer page = editor.get("/desk/articles/" + id);
        editor.submit(page, "act", "edit", "images.0.alt", "A boat", "title", "Kept too");
        Answer stored = stored(id);
        assertThat(stored.at("/images/0/alt")).isEqualTo("A boat");
        assertThat(stored.at("/images/0/width")).isEqualTo("640");
        assertThat(stored.at("/urgency")).isEqualTo("3");
        assertThat(stored.at("/subjects/0/code")).isEqualTo("20000002");
        assertThat(stored.at("/content")).isEqualTo("<p>One</p>\n<p>Two</p>");
    }

    @Test
    void anEditorOfASectionSeesOthersButCantWriteThere() {
        String token = client.api("POST", "/api/tokens", "{\"name\": \"Sport desk\", \"scopes\": [\"write:sport\"]}")
                .at("/token");
        String world = published("In the world");
        String draft = client.api(
                        "POST",
                        "/api/articles",
                        "{\"section\": \"world\", \"title\": \"Secret\", \"content\": \"x\", \"stage\": \"draft\"}")
                .id();
        DeskVisitor sport = new DeskVisitor(server);
        sport.signIn(token);
        DeskVisitor.Answer fresh = sport.get("/desk/articles/new");
        assertThat(fresh.page().select("#f-section option:not([disabled])").eachAttr("value"))
                .containsExactly("sport");
        DeskVisitor.Answer page = sport.get("/desk/articles/" + world);
        assertThat(page.page().select("fieldset.all[disabled]")).hasSize(1);
        assertThat(page.page().select("button[name=act]:not([data-add])")).isEmpty();
        assertThat(sport.get("/desk/articles/" + draft).status()).isEqualTo(404);
        String restricted = client.api(
                        "POST",
                        "/api/articles",
                        "{\"section\": \"world\", \"title\": \"Restricted\", \"content\": \"x\", \"redistribution\": \"partners\"}")
                .id();
        client.api("PATCH", "/api/articles/" + world, "{\"edNote\": \"For editors only\"}");
        assertThat(sport.get("/desk/articles/" + restricted).status()).isEqualTo(404);
        assertThat(sport.get("/desk/articles/" + world).response().body()).doesNotContain("For editors only");
        assertThat(sport.get("/desk/articles").response().body()).doesNotContain("Secret", "Restricted");

        DeskVisitor.Answer forged =
                sport.submit(fresh, "act", "publish", "title", "Forged", "section", "world", "content", "Text");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text("[role=alert]")).contains("write:world");
        assertThat(forged.value("title")).isEqualTo("Forged");
        assertThat(sport.post(
                                "/desk/articles/" + world,
                                "token",
                                page.value("token"),
                                "state",
                                editor.get("/desk/articles/" + world).value("state"),
                                "act",
                                "withdraw",
                                "withdrawal",
                                "Forged")
                        .status())
                .isEqualTo(403);
        assertThat(stored(world).at("/stage")).isEqualTo("published");
    }

    @Test
    void nothingTypedRunsAsAScript() {
        DeskVisitor.Answer page = editor.follow(editor.submit(
                editor.get("/desk/articles/new"),
                "act",
                "create",
                "title",
                HOSTILE,
                "summary",
                HOSTILE,
                "section",
                "world",
                "markup",
                "html",
                "content",
                "<p>Text</p>" + HOSTILE + "</textarea><script>alert(3)</script>",
                "byline",
                HOSTILE,
                "authors.0.name",
                HOSTILE,
                "dateline",
                HOSTILE,
                "newTags",
                HOSTILE,
                "edNote",
                HOSTILE));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.value("title")).isEqualTo(HOSTILE);
        assertThat(page.page().select("script"))
                .allSatisfy(script -> assertThat(script.attr("src")).startsWith("/static/"));
        assertThat(page.page().select("[onerror]")).isEmpty();
        DeskVisitor.Answer list = editor.get("/desk/articles?q=" + "%22%3E%3Cscript%3Ealert(4)%3C/script%3E");
        assertThat(list.response().body()).doesNotContain("<script>alert");
    }

    @Test
    void arabicIsWrittenFromRightToLeft() {
        DeskVisitor.Answer page = editor.follow(editor.submit(
                editor.get("/desk/articles/new"),
                "act",
                "publish",
                "title",
                "الأسطول يبقى في الميناء",
                "section",
                "world",
                "language",
                "ar",
                "content",
                "بقي الأسطول في الميناء يوم الاثنين."));
        assertThat(page.page().expectFirst("#f-content").attr("dir")).isEqualTo("rtl");
        assertThat(page.page().expectFirst("#preview article").attr("dir")).isEqualTo("rtl");
        DeskVisitor.Answer arabic = editor.get("/desk/articles", "Accept-Language", "ar-EG, en;q=0.5");
        assertThat(arabic.page().expectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.text("h1")).isEqualTo("المقالات");
    }

    @Test
    void aPastedDocumentIsRecognised() {
        DeskVisitor.Answer page = editor.get("/desk/articles/new");
        DeskVisitor.Answer recognised = editor.post(
                "/desk/recognition",
                "token",
                page.value("token"),
                "documentType",
                "markdown",
                "document",
                "Fleet stays in port\n\nBy Jane Doe\n\nLISBON, Portugal (AP) — The fleet stayed in port because of fog.\n\n"
                        + "Bo Ek contributed to this report.");
        assertThat(recognised.status()).isEqualTo(200);
        assertThat(recognised.value("title")).isEqualTo("Fleet stays in port");
        assertThat(recognised.value("authors.0.name")).isEqualTo("Jane Doe");
        assertThat(recognised.value("dateline")).isEqualTo("LISBON, Portugal");
        assertThat(recognised.value("contributors.0.name")).isEqualTo("Bo Ek");
        assertThat(recognised.page().select("#f-agency option[selected]").val()).isEqualTo("ap");
        assertThat(recognised.text(".report")).contains("Jane Doe");
        DeskVisitor.Answer stored = editor.follow(editor.submit(recognised, "act", "create", "title", "Changed"));
        assertThat(stored.value("title")).isEqualTo("Changed");
        assertThat(stored(stored).at("/agency")).isEqualTo("ap");
    }

    @Test
    void aDocumentThatCantBeReadIsNotLost() {
        DeskVisitor.Answer page = editor.get("/desk/articles/new");
        DeskVisitor.Answer refused = editor.post(
                "/desk/recognition", "token", page.value("token"), "document", "---\nsection: [\n---\nText");
        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.value("content")).contains("Text");
    }

    @Test
    void thePreviewShowsWhatFeedsCarry() {
        DeskVisitor.Answer page = editor.get("/desk/articles/new");
        DeskVisitor.Answer preview = editor.post(
                "/desk/articles/new/preview",
                "token",
                page.value("token"),
                "title",
                "Fog",
                "section",
                "world",
                "markup",
                "markdown",
                "content",
                "Fog *again*.<script>alert(1)</script>",
                "agency",
                "reuters",
                "byline",
                "Ana Lopez");
        assertThat(preview.text("article")).contains("Fog again.", "Reuters");
        assertThat(preview.page().select("script")).isEmpty();
        assertThat(preview.text(".note")).contains("sections/world", "agencies/reuters", "authors/ana-lopez");
        assertThat(editor.post("/desk/articles/new/preview", "token", page.value("token"), "section", "world")
                        .text(".faults"))
                .contains("there is no title");
    }

    @Test
    void retiredSectionsAndAgenciesAreKept() {
        client.api("POST", "/api/sections", "{\"slug\": \"old\", \"title\": \"Old\"}");
        client.api("PUT", "/api/sections/old", "{\"title\": \"Old\"}");
        String id = client.api("POST", "/api/articles", "{\"section\": \"old\", \"title\": \"T\", \"content\": \"x\"}")
                .id();
        client.api("DELETE", "/api/sections/old", "");
        DeskVisitor.Answer page = editor.get("/desk/articles/" + id);
        editor.submit(page, "act", "edit", "summary", "Changed");
        assertThat(stored(id).at("/section")).isEqualTo("old");
        assertThat(stored(id).at("/summary")).isEqualTo("Changed");
    }

    private String published(String title) {
        return client.api(
                        "POST",
                        "/api/articles",
                        "{\"section\": \"world\", \"title\": \"" + title + "\", \"content\": \"<p>Text</p>\"}")
                .id();
    }

    private Answer stored(DeskVisitor.Answer page) {
        String action = page.page().expectFirst("#editor").attr("action");
        return stored(action.substring(action.lastIndexOf('/') + 1));
    }

    private Answer stored(String id) {
        return client.api("GET", "/api/articles/" + id, "");
    }
}
