package dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import dateline.desk.DeskVisitor;
import dateline.desk.resource.ResourceVisitor;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources at the desk: created, looked at, changed and deleted. */
class SourcePageHttpTest {
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
    void aFolderIsWatchedAndWhatIsRefusedIsShown() throws IOException {
        DeskVisitor.Answer list =
                admin.submit(admin.get("/desk/sources/_new"), "name", "wire", "kind", "folder", "section", "world");
        assertThat(list.text(".done")).isEqualTo("Created.");
        Path inbox = Path.of(client.api("GET", "/api/sources/wire", "").at("/address"));
        admin.press(admin.get("/desk/sources/wire"), "/look");
        put(inbox, "good.md", "A good file\n\nThe text of the file.");
        put(inbox, "bad.json", "{\"title\": 7");
        DeskVisitor.Answer looked = admin.press(admin.get("/desk/sources/wire"), "/look");
        assertThat(looked.text(".done")).startsWith("Looked at");
        assertThat(looked.text("tbody")).contains("bad.json");
        assertThat(admin.get("/desk/sources").text("tbody")).contains("wire", "active");
        Answer state = client.api("GET", "/api/sources/wire", "");
        assertThat(looked.text(".facts")).contains("Taken " + state.at("/state/taken"));
    }

    @Test
    void aLookInBetweenIsNoConflict() {
        client.api("PUT", "/api/sources/looked", "{\"kind\": \"folder\", \"section\": \"world\"}");
        DeskVisitor.Answer page = admin.get("/desk/sources/looked");
        client.api("POST", "/api/sources/looked/look", "");
        assertThat(admin.submit(page, "publish", "draft", "any.words", "harbour\nfleet")
                        .text(".done"))
                .isEqualTo("Saved.");
        assertThat(client.api("GET", "/api/sources/looked", "").at("/any/words/1"))
                .isEqualTo("fleet");

        DeskVisitor.Answer stale = admin.submit(page, "rights", "Mine");
        assertThat(stale.status()).as("somebody has changed it since").isEqualTo(412);
        assertThat(stale.value("rights")).isEqualTo("Mine");
        assertThat(stale.page().select(".stored").text()).contains("draft", "Stored now: None");

        assertThat(admin.press(admin.get("/desk/sources/looked"), "/delete").text(".done"))
                .isEqualTo("Deleted.");
        assertThat(client.api("GET", "/api/sources/looked", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsRefusedIsShownAgainWithTheSentenceAtItsField() {
        DeskVisitor.Answer refused = admin.submit(
                admin.get("/desk/sources/_new"),
                "name",
                "wrong",
                "address",
                "ftp://example.org/",
                "section",
                "world",
                "leastInterval",
                "often",
                "rights",
                ResourceVisitor.HOSTILE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#e-form-address")).startsWith("address can't be used");
        assertThat(refused.text("#e-form-leastInterval")).contains("is not a duration");
        assertThat(refused.value("rights")).isEqualTo(ResourceVisitor.HOSTILE);
    }

    @Test
    void onlyAdministratorsSeeSources() {
        ResourceVisitor reader = ResourceVisitor.reader(server, client);
        assertThat(reader.get("/desk/sources").status()).isEqualTo(403);
        assertThat(reader.forge("/desk/sources/_new", "name", "forged", "kind", "folder", "section", "world")
                        .status())
                .isEqualTo(403);
        assertThat(client.api("GET", "/api/sources/forged", "").status()).isEqualTo(404);
    }

    @Test
    void thePagesAreInFrenchAndArabicToo() {
        assertThat(admin.get("/desk/sources/_new", "Accept-Language", "fr").text("h1"))
                .isEqualTo("Nouvelle source");
        assertThat(admin.get("/desk/sources", "Accept-Language", "ar").text("h1"))
                .isEqualTo("المصادر");
    }

    private static void put(Path inbox, String name, String text) throws IOException {
        Path file = Files.writeString(data.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(file, inbox.resolve(name));
    }
}
