package dateline.desk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.desk.DeskVisitor;
import dateline.desk.resource.ResourceVisitor;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections at the desk: created, renamed, moved, ordered and retired without scripts. */
class SectionPageHttpTest {
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
    void aSectionIsCreatedRenamedAndMoved() {
        DeskVisitor.Answer list = admin.submit(
                admin.get("/desk/sections/_new"), "title", "Harbour", "slug", "harbour", "parent", "world");
        assertThat(list.text(".done")).isEqualTo("Created.");
        assertThat(client.api("GET", "/api/sections/harbour", "").at("/parent")).isEqualTo("world");

        DeskVisitor.Answer renamed =
                admin.submit(admin.get("/desk/sections/harbour"), "title", "Ports", "slug", "ports", "parent", "sport");
        assertThat(renamed.text(".done")).isEqualTo("Saved.");
        assertThat(client.api("GET", "/api/sections/ports", "").at("/title")).isEqualTo("Ports");
        assertThat(client.api("GET", "/api/sections/ports", "").at("/parent")).isEqualTo("sport");
        assertThat(client.api("GET", "/api/sections/harbour", "").status()).isEqualTo(301);
    }

    @Test
    void whatIsRefusedIsShownAgainWithTheSentenceAtItsField() {
        DeskVisitor.Answer refused = admin.submit(
                admin.get("/desk/sections/_new"), "title", "", "slug", "Not A Slug", "description", "Kept text");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#e-form-title")).isEqualTo("a section needs a title");
        assertThat(refused.text("#e-form-slug")).contains("is not a slug");
        assertThat(refused.page().expectFirst("#form-slug").attr("aria-describedby"))
                .isEqualTo("e-form-slug");
        assertThat(refused.page().select(".problem a[href=#form-slug]")).hasSize(1);
        assertThat(refused.value("description")).isEqualTo("Kept text");
        assertThat(refused.value("slug")).isEqualTo("Not A Slug");
    }

    @Test
    void aNewSectionNeverReplacesAnotherOne() {
        DeskVisitor.Answer refused =
                admin.submit(admin.get("/desk/sections/_new"), "title", "Second world", "slug", "world");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("#e-form-slug")).startsWith("Another one has this name");
        assertThat(client.api("GET", "/api/sections/world", "").at("/title")).isNotEqualTo("Second world");
    }

    /** RFC 9110 §13.1.1: a change is made only to what the editor has seen. */
    @Test
    void aChangeInBetweenIsShownAndNothingTypedIsLost() {
        client.api("PUT", "/api/sections/between", "{\"title\": \"Between\"}");
        DeskVisitor.Answer mine = admin.get("/desk/sections/between");
        client.api("PUT", "/api/sections/between", "{\"title\": \"Theirs\"}");
        DeskVisitor.Answer conflict = admin.submit(mine, "title", "Mine");
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.text("[role=alert]")).contains("Somebody else has changed this");
        assertThat(conflict.value("title")).isEqualTo("Mine");
        assertThat(conflict.text(".stored")).isEqualTo("Stored now: Theirs");
        assertThat(admin.submit(conflict).text(".done")).isEqualTo("Saved.");
        assertThat(client.api("GET", "/api/sections/between", "").at("/title")).isEqualTo("Mine");
    }

    @Test
    void aSectionMovesUpAndDown() {
        client.api("PUT", "/api/sections/first", "{\"title\": \"First\", \"position\": 7000}");
        client.api("PUT", "/api/sections/second", "{\"title\": \"Second\", \"position\": 8000}");
        client.api("PUT", "/api/sections/third", "{\"title\": \"Third\", \"position\": 9000}");
        assertThat(admin.forge("/desk/sections/third/order", "direction", "up").status())
                .isEqualTo(303);
        DeskVisitor.Answer list = admin.get("/desk/sections?done=moved");
        assertThat(list.page().select("tbody td:first-child").eachText())
                .containsSubsequence("First", "Third", "Second");
        assertThat(list.text(".done")).isEqualTo("Moved.");
        admin.forge("/desk/sections/first/order", "direction", "down");
        assertThat(admin.get("/desk/sections")
                        .page()
                        .select("tbody td:first-child")
                        .eachText())
                .containsSubsequence("Third", "First", "Second");
        assertThat(client.api("GET", "/api/sections/first", "").at("/position")).isEqualTo("8000");
    }

    @Test
    void aSectionWithAnotherBelowItIsNotRetired() {
        client.api("PUT", "/api/sections/above", "{\"title\": \"Above\"}");
        client.api("PUT", "/api/sections/below", "{\"title\": \"Below\", \"parent\": \"above\"}");
        DeskVisitor.Answer refused = admin.press(admin.get("/desk/sections/above"), "/retire");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert]")).contains("The section below is below it");
        assertThat(admin.press(admin.get("/desk/sections/below"), "/retire").text(".done"))
                .isEqualTo("Retired.");
        DeskVisitor.Answer retired = admin.get("/desk/sections/below");
        assertThat(retired.text(".facts")).contains("to save it is to use it again");
        assertThat(retired.page().select("form[action$=/retire]")).isEmpty();
        admin.submit(retired);
        assertThat(client.api("GET", "/api/sections/below", "").at("/retired")).isEmpty();
    }

    @Test
    void whoMayNotChangeSectionsReadsThem() {
        ResourceVisitor reader = ResourceVisitor.reader(server, client);
        DeskVisitor.Answer list = reader.get("/desk/sections");
        assertThat(list.text(".note")).contains("Only a token with the scope admin may change this");
        assertThat(list.page().select("main form")).isEmpty();
        DeskVisitor.Answer one = reader.get("/desk/sections/world");
        assertThat(one.page().expectFirst("form#form > fieldset").hasAttr("disabled"))
                .isTrue();
        assertThat(reader.get("/desk/sections/_new").status()).isEqualTo(403);
        assertThat(reader.forge("/desk/sections/world", "title", "Forged", "slug", "world")
                        .status())
                .isEqualTo(403);
        assertThat(reader.forge("/desk/sections/world/retire").status()).isEqualTo(403);
        assertThat(client.api("GET", "/api/sections/world", "").at("/title")).isNotEqualTo("Forged");
    }

    @Test
    void hostileTextIsOnlyText() {
        admin.submit(
                admin.get("/desk/sections/_new"),
                "title",
                ResourceVisitor.HOSTILE,
                "slug",
                "hostile",
                "description",
                "</textarea>" + ResourceVisitor.HOSTILE);
        assertThat(admin.get("/desk/sections").page().text()).contains(ResourceVisitor.HOSTILE);
        assertThat(admin.get("/desk/sections/hostile").value("title")).isEqualTo(ResourceVisitor.HOSTILE);
        assertThat(admin.get("/desk/sections/hostile").value("description"))
                .isEqualTo("</textarea>" + ResourceVisitor.HOSTILE);
    }

    @Test
    void thePagesAreInFrenchAndArabicToo() {
        assertThat(admin.get("/desk/sections", "Accept-Language", "fr").text("h1"))
                .isEqualTo("Rubriques");
        DeskVisitor.Answer arabic = admin.get("/desk/sections/world", "Accept-Language", "ar");
        assertThat(arabic.page().expectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.text("label[for=form-title]")).startsWith("العنوان");
    }

    @Test
    void anUnknownSectionIsNotFound() {
        assertThat(admin.get("/desk/sections/nowhere").status()).isEqualTo(404);
    }

    @Test
    void sectionsComeFromAnOpmlDocument() {
        String opml =
                "<opml version=\"2.0\"><head/><body><outline text=\"Islands\"><outline text=\"Azores\"/></outline>"
                        + "<outline text=\"World\"/></body></opml>";
        DeskVisitor.Answer page = admin.get("/desk/sections/_import");
        DeskVisitor.Answer dry = admin.submit(page, "document", opml, "dryRun", "true");
        assertThat(dry.text(".facts")).contains("Created islands azores", "Existed already world");
        assertThat(client.api("GET", "/api/sections/azores", "").status()).isEqualTo(404);
        assertThat(admin.submit(page, "document", opml).text(".done")).startsWith("The sections that did not exist");
        assertThat(client.api("GET", "/api/sections/azores", "").at("/parent")).isEqualTo("islands");
        DeskVisitor.Answer refused = admin.submit(page, "document", "not OPML" + ResourceVisitor.HOSTILE);
        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.value("document")).isEqualTo("not OPML" + ResourceVisitor.HOSTILE);
        assertThat(ResourceVisitor.reader(server, client)
                        .forge("/desk/sections/_import", "document", opml)
                        .status())
                .isEqualTo(403);
    }
}
