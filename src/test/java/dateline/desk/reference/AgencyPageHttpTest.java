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

/** Agencies at the desk. */
class AgencyPageHttpTest {
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
    void anAgencyIsCreatedChangedAndRetired() {
        DeskVisitor.Answer list = admin.submit(
                admin.get("/desk/agencies/_new"),
                "name",
                "Coast Press",
                "code",
                "CP",
                "slug",
                "coast",
                "home",
                "https://coast.example/",
                "marks",
                "CP\nCoast Press\n\n",
                "redistribution",
                "partners");
        assertThat(list.text(".done")).isEqualTo("Created.");
        assertThat(client.api("GET", "/api/agencies/coast", "").at("/marks/1")).isEqualTo("Coast Press");

        DeskVisitor.Answer page = admin.get("/desk/agencies/coast");
        assertThat(page.value("marks")).isEqualTo("CP\nCoast Press");
        assertThat(page.page()
                        .expectFirst("[name=redistribution] option[selected]")
                        .val())
                .isEqualTo("partners");
        admin.submit(page, "rights", "© Coast Press", "slug", "coast-press");
        assertThat(client.api("GET", "/api/agencies/coast-press", "").at("/rights"))
                .isEqualTo("© Coast Press");
        assertThat(client.api("GET", "/api/agencies/coast", "").status()).isEqualTo(301);

        admin.press(admin.get("/desk/agencies/coast-press"), "/retire");
        assertThat(client.api("GET", "/api/agencies/coast-press", "").at("/retired"))
                .isNotEmpty();
    }

    @Test
    void aWrongAddressIsRefusedAtItsFieldAndTheTextIsKept() {
        DeskVisitor.Answer refused = admin.submit(
                admin.get("/desk/agencies/_new"),
                "name",
                ResourceVisitor.HOSTILE,
                "code",
                "X",
                "slug",
                "x",
                "home",
                "javascript:alert(1)");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#e-form-home")).contains("home");
        assertThat(refused.value("name")).isEqualTo(ResourceVisitor.HOSTILE);
    }

    @Test
    void whoMayNotChangeAgenciesReadsThem() {
        ResourceVisitor reader = ResourceVisitor.reader(server, client);
        assertThat(reader.get("/desk/agencies").status()).isEqualTo(200);
        assertThat(reader.forge(
                                "/desk/agencies/_new",
                                "name",
                                "X",
                                "code",
                                "X",
                                "slug",
                                "x",
                                "home",
                                "https://x.example/")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePagesAreInFrenchAndArabicToo() {
        assertThat(admin.get("/desk/agencies", "Accept-Language", "fr").text("h1"))
                .isEqualTo("Agences");
        assertThat(admin.get("/desk/agencies/_new", "Accept-Language", "ar").text("h1"))
                .isEqualTo("وكالة جديدة");
    }
}
