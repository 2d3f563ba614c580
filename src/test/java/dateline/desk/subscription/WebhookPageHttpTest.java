package dateline.desk.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.desk.DeskVisitor;
import dateline.desk.resource.ResourceVisitor;
import dateline.push.Subscriber;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks and their subscriptions at the desk. */
class WebhookPageHttpTest {
    @TempDir
    static Path data;

    private static EmbeddedServer server;

    private final Subscriber subscriber = new Subscriber();
    private Client client;
    private ResourceVisitor admin;

    @BeforeAll
    static void start() {
        server = TestServer.start(
                data,
                Map.of("dateline.public-url", "http://localhost", "dateline.push.allowed-callbacks", "127.0.0.0/8"));
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

    @AfterEach
    void close() {
        subscriber.close();
    }

    @Test
    void aWebhookIsCreatedAndItsSecretIsShownOnce() {
        DeskVisitor.Answer created = create("told");
        assertThat(created.status()).isEqualTo(201);
        String secret = created.text(".facts code");
        assertThat(secret).startsWith("whsec_");
        assertThat(subscriber.told()).isNotNull();
        DeskVisitor.Answer page = admin.get("/desk/webhooks/told");
        assertThat(page.response().body()).doesNotContain(secret);
        assertThat(page.value("feeds")).isEqualTo("sections/world");
        assertThat(page.page().select("[name=acts][checked]").eachAttr("value")).containsExactly("publish");

        assertThat(admin.submit(page, "feeds", "all").text(".done")).isEqualTo("Saved.");
        assertThat(client.api("GET", "/api/webhooks/told", "").at("/feeds/0")).isEqualTo("all");
        assertThat(admin.press(admin.get("/desk/webhooks/told"), "/delete").text(".done"))
                .isEqualTo("Deleted.");
        assertThat(client.api("GET", "/api/webhooks/told", "").status()).isEqualTo(404);
    }

    @Test
    void theSubscriptionOfAWebhookIsPausedResumedAndTested() {
        create("paused");
        assertThat(subscriber.told()).isNotNull();
        String id = subscription("paused");
        DeskVisitor.Answer list = admin.get("/desk/subscriptions?kind=webhook&state=active&host=&topic=paused");
        assertThat(list.text("tbody")).contains("paused", "active");
        assertThat(admin.get("/desk/subscriptions?kind=websub&state=&host=&topic=paused")
                        .page()
                        .select("tbody"))
                .isEmpty();

        DeskVisitor.Answer one = admin.get("/desk/subscriptions/" + id);
        DeskVisitor.Answer paused = admin.press(one, "/pause");
        assertThat(paused.text(".done")).startsWith("Paused");
        assertThat(paused.text(".facts")).contains("paused");
        assertThat(admin.press(paused, "/resume").text(".done")).isEqualTo("Resumed.");

        DeskVisitor.Answer tested = admin.press(one, "/test");
        assertThat(tested.text(".done")).contains("has acknowledged the test: HTTP 204");
        subscriber.answers(request -> 500);
        assertThat(admin.press(one, "/test").text("[role=alert]")).contains("has not acknowledged the test: HTTP 500");
        DeskVisitor.Answer refused = admin.forge("/desk/subscriptions/" + id + "/end");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert]")).contains("This is the subscription of a webhook");
    }

    @Test
    void aNumberThatTheLogDoesNotHaveIsRefused() {
        create("numbered");
        DeskVisitor.Answer refused = admin.press(admin.get("/desk/webhooks/numbered"), "/resume", "after", "999999");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("after must be a number of the change log");
    }

    @Test
    void aWrongAddressIsRefusedAtItsFieldAndTheTextIsKept() {
        DeskVisitor.Answer refused = admin.submit(
                admin.get("/desk/webhooks/_new"),
                "name",
                "wrong",
                "address",
                ResourceVisitor.HOSTILE,
                "feeds",
                "sections/nowhere-at-all\n" + ResourceVisitor.HOSTILE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#e-form-address")).isNotEmpty();
        assertThat(refused.text("#e-form-feeds")).contains("is not a feed of this server");
        assertThat(refused.value("address")).isEqualTo(ResourceVisitor.HOSTILE);
    }

    @Test
    void onlyAdministratorsSeeSubscriptions() {
        ResourceVisitor reader = ResourceVisitor.reader(server, client);
        assertThat(reader.get("/desk/subscriptions").status()).isEqualTo(403);
        assertThat(reader.get("/desk/webhooks").status()).isEqualTo(403);
        assertThat(reader.forge("/desk/webhooks/_new", "name", "forged", "address", subscriber.callback("/x"))
                        .status())
                .isEqualTo(403);
        assertThat(client.api("GET", "/api/webhooks/forged", "").status()).isEqualTo(404);
    }

    @Test
    void thePagesAreInFrenchAndArabicToo() {
        assertThat(admin.get("/desk/subscriptions", "Accept-Language", "fr").text("h1"))
                .isEqualTo("Abonnements");
        assertThat(admin.get("/desk/webhooks/_new", "Accept-Language", "ar").text("h1"))
                .isEqualTo("خطاف ويب جديد");
    }

    private DeskVisitor.Answer create(String name) {
        return admin.submit(
                admin.get("/desk/webhooks/_new"),
                "name",
                name,
                "address",
                subscriber.callback("/" + name),
                "feeds",
                "sections/world",
                "acts",
                "publish");
    }

    /** The id of the subscription of a webhook, once its ping is acknowledged. */
    private String subscription(String name) {
        String id = "";
        for (long end = System.nanoTime() + 10_000_000_000L; id.isEmpty() && System.nanoTime() < end; ) {
            id = client.api("GET", "/api/webhooks/" + name, "").at("/subscription");
        }
        return id;
    }
}
