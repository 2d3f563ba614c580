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

/** Joined names of authors at the desk. */
class AuthorPageHttpTest {
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
    void namesAreJoinedChangedAndSeparated() {
        admin.submit(
                admin.get("/desk/authors/_new"),
                "name",
                "Layla Hassan",
                "slug",
                "layla-hassan",
                "names",
                "Layla Hassan\nليلى حسن");
        assertThat(client.api("GET", "/api/authors/layla-hassan", "").at("/names/1"))
                .isEqualTo("ليلى حسن");
        assertThat(admin.get("/desk/authors").text("tbody")).contains("ليلى حسن");

        admin.submit(admin.get("/desk/authors/layla-hassan"), "names", "Layla Hassan\nL. Hassan");
        assertThat(client.api("GET", "/api/authors/layla-hassan", "").at("/names/1"))
                .isEqualTo("L. Hassan");

        assertThat(admin.press(admin.get("/desk/authors/layla-hassan"), "/separate")
                        .text(".done"))
                .isEqualTo("The names are separate again.");
        assertThat(client.api("GET", "/api/authors/layla-hassan", "").status()).isEqualTo(404);
    }

    @Test
    void aNameInAddressesHasLettersOfAnyScript() {
        admin.submit(
                admin.get("/desk/authors/_new"), "name", "سمر علي", "slug", "سمر-علي", "names", "سمر علي\nSamar Ali");
        String link = admin.get("/desk/authors")
                .page()
                .expectFirst("tbody a:contains(سمر)")
                .attr("href");
        assertThat(admin.get(link).value("name")).isEqualTo("سمر علي");
    }

    @Test
    void aNameWithoutALetterIsRefusedAndTheTextIsKept() {
        DeskVisitor.Answer refused = admin.submit(
                admin.get("/desk/authors/_new"), "name", "—", "slug", "dash", "names", "—\n" + ResourceVisitor.HOSTILE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#e-form-names")).contains("at least one letter");
        assertThat(refused.value("names")).isEqualTo("—\n" + ResourceVisitor.HOSTILE);
    }

    @Test
    void whoMayNotJoinNamesReadsThem() {
        ResourceVisitor reader = ResourceVisitor.reader(server, client);
        assertThat(reader.get("/desk/authors", "Accept-Language", "fr").text("h1"))
                .isEqualTo("Auteurs");
        assertThat(reader.forge("/desk/authors/_new", "name", "A", "slug", "a", "names", "A\nB")
                        .status())
                .isEqualTo(403);
    }
}
