package dateline.desk.token;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.access.TokenRegistry;
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

/** Tokens at the desk: their secrets are shown once. */
class TokenPageHttpTest {
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
    void aTokenIsShownOnceAndOpensTheDeskUntilItIsRevoked() {
        DeskVisitor.Answer created = admin.submit(
                admin.get("/desk/tokens"),
                "name",
                "Sport desk",
                "scopes",
                "write:sport",
                "expires",
                "2099-01-01T00:00");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        String secret = created.text(".facts code");
        assertThat(secret).startsWith("dl_");
        assertThat(created.text(".done")).contains("it is not shown again");

        DeskVisitor.Answer list = admin.get("/desk/tokens");
        assertThat(list.response().body()).doesNotContain(secret);
        assertThat(list.text("tr:contains(Sport desk)")).contains("write:sport");
        DeskVisitor sport = new DeskVisitor(server);
        assertThat(sport.signIn(secret).status()).isEqualTo(303);
        assertThat(sport.get("/desk/tokens").status()).isEqualTo(403);

        String action = list.page().expectFirst("tr:contains(Sport desk) form").attr("action");
        assertThat(admin.forge(action).header("Location")).isEqualTo("/desk/tokens?done=revoked");
        assertThat(client.apiAs(secret, "GET", "/api/articles", "").status()).isEqualTo(401);
    }

    @Test
    void theLastTokenOfAnAdministratorStays() {
        String own = TokenRegistry.id(client.token());
        DeskVisitor.Answer list = admin.get("/desk/tokens");
        String action = list.page().select("td form").eachAttr("action").stream()
                .filter(one -> one.contains(own))
                .findFirst()
                .orElseThrow();
        DeskVisitor.Answer refused = admin.forge(action);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert]")).contains("admin");
        assertThat(admin.get("/desk/tokens").status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedIsShownAgain() {
        DeskVisitor.Answer refused =
                admin.submit(admin.get("/desk/tokens"), "name", ResourceVisitor.HOSTILE, "expires", "2001-01-01T00:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#e-form-scopes")).contains("a token needs scopes");
        assertThat(refused.text("#e-form-expires")).contains("is already past");
        assertThat(refused.value("name")).isEqualTo(ResourceVisitor.HOSTILE);
    }

    @Test
    void onlyAdministratorsSeeTokens() {
        ResourceVisitor reader = ResourceVisitor.reader(server, client);
        assertThat(reader.get("/desk/tokens").status()).isEqualTo(403);
        assertThat(reader.forge("/desk/tokens", "name", "Forged", "scopes", "admin")
                        .status())
                .isEqualTo(403);
        assertThat(client.api("GET", "/api/tokens", "").response().body()).doesNotContain("Forged");
    }

    @Test
    void thePageIsInFrenchAndArabicToo() {
        assertThat(admin.get("/desk/tokens", "Accept-Language", "fr").text("h1"))
                .isEqualTo("Jetons");
        assertThat(admin.get("/desk/tokens", "Accept-Language", "ar").text("h1"))
                .isEqualTo("الرموز");
    }
}
