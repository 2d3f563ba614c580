package dateline.desk.partner;

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

/** Partners at the desk: contracts, tokens, requests by day. */
class PartnerPageHttpTest {
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
    void aPartnerIsCreatedGetsATokenAndIsRetired() {
        DeskVisitor.Answer list = admin.submit(
                admin.get("/desk/partners/_new"),
                "title",
                "The Herald",
                "name",
                "herald",
                "any.sections",
                "world",
                "delay",
                "15",
                "formats",
                "rss",
                "until",
                "2099-12-31T23:00");
        assertThat(list.text(".done")).isEqualTo("Created.");
        assertThat(client.api("GET", "/api/partners/herald", "").at("/delay")).isEqualTo("15");
        assertThat(client.api("GET", "/api/partners/herald", "").at("/until")).isEqualTo("2099-12-31T23:00:00Z");

        DeskVisitor.Answer page = admin.get("/desk/partners/herald");
        DeskVisitor.Answer created = admin.press(page, "/tokens");
        assertThat(created.status()).isEqualTo(201);
        String secret = created.text(".facts code");
        assertThat(secret).startsWith("dl_");
        assertThat(created.text(".facts")).contains("http://localhost/p/" + secret + "/feed.rss");
        assertThat(client.get("/p/" + secret + "/feed.rss").statusCode()).isEqualTo(200);
        assertThat(admin.get("/desk/partners/herald").response().body()).doesNotContain(secret);
        assertThat(admin.get("/desk/partners/herald/check").text("h2")).isEqualTo("What the taker would refuse");

        DeskVisitor.Answer shown = admin.get("/desk/partners/herald");
        assertThat(admin.press(shown, "/revoke").text(".done")).startsWith("Revoked");
        assertThat(client.get("/p/" + secret + "/feed.rss").statusCode()).isNotEqualTo(200);
        admin.press(shown, "/retire");
        assertThat(client.api("GET", "/api/partners/herald", "").at("/retired")).isNotEmpty();
    }

    @Test
    void aContractIsChangedToTheMinute() {
        client.api(
                "PUT",
                "/api/partners/exact",
                "{\"title\": \"Exact\", \"until\": \"2099-06-30T21:59:59Z\", \"formats\": [\"newsml\"]}");
        DeskVisitor.Answer page = admin.get("/desk/partners/exact");
        admin.submit(page, "contact", "desk@exact.example");
        assertThat(client.api("GET", "/api/partners/exact", "").at("/contact")).isEqualTo("desk@exact.example");
        assertThat(client.api("GET", "/api/partners/exact", "").at("/until"))
                .as("what was not changed stays to the second")
                .isEqualTo("2099-06-30T21:59:59Z");
    }

    @Test
    void whatIsRefusedIsShownAgainWithTheSentenceAtItsField() {
        DeskVisitor.Answer refused = admin.submit(
                admin.get("/desk/partners/_new"),
                "title",
                ResourceVisitor.HOSTILE,
                "name",
                "wrong",
                "from",
                "2099-02-01T00:00",
                "until",
                "2099-01-01T00:00",
                "delay",
                "soon");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#e-form-until")).contains("is not after from");
        assertThat(refused.text("#e-form-delay")).isNotEmpty();
        assertThat(refused.value("title")).isEqualTo(ResourceVisitor.HOSTILE);
        assertThat(refused.value("delay")).isEqualTo("soon");
    }

    @Test
    void onlyAdministratorsSeePartners() {
        ResourceVisitor reader = ResourceVisitor.reader(server, client);
        assertThat(reader.get("/desk/partners").status()).isEqualTo(403);
        assertThat(reader.forge("/desk/partners/_new", "name", "forged", "title", "Forged")
                        .status())
                .isEqualTo(403);
        assertThat(client.api("GET", "/api/partners/forged", "").status()).isEqualTo(404);
    }

    @Test
    void thePagesAreInFrenchAndArabicToo() {
        assertThat(admin.get("/desk/partners", "Accept-Language", "fr").text("h1"))
                .isEqualTo("Partenaires");
        assertThat(admin.get("/desk/partners/_new", "Accept-Language", "ar").text("h1"))
                .isEqualTo("شريك جديد");
    }
}
