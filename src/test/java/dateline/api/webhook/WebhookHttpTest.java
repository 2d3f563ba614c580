package dateline.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Answer;
import dateline.Client;
import dateline.push.Subscriber;
import dateline.push.Subscriber.Received;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks: verified by a ping, told in order, signed (Standard Webhooks 1.0), resumable by number. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/webhook-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:webhooks;DB_CLOSE_DELAY=-1")
class WebhookHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EmbeddedServer server;

    private final Subscriber receiver = new Subscriber();
    private final String name = "w" + UUID.randomUUID();
    private final String section = "s" + UUID.randomUUID();
    private Client client;

    @BeforeEach
    void section() {
        client = new Client(server, Path.of("target/webhook-data"));
        client.api("PUT", "/api/sections/" + section, "{\"title\": \"" + section + "\"}");
    }

    @AfterEach
    void close() {
        client.api("DELETE", path(), "");
        receiver.close();
    }

    @Test
    void aWebhookGetsAPingAndThenEachChange() throws Exception {
        Answer created = put("");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(path());
        String secret = created.at("/secret");
        Received ping = Objects.requireNonNull(receiver.told());
        assertThat(ping.method() + ping.target()).isEqualTo("POST/hook");
        assertThat(json(ping).path("act").asText()).isEqualTo("ping");
        assertThat(signature(ping, secret)).isEqualTo(ping.header("webhook-signature"));

        Answer article = create("Quay", "Der Hafen von Århus öffnet – 港");
        Received told = Objects.requireNonNull(receiver.told());
        JsonNode message = json(told);
        long number = message.path("number").asLong();
        assertThat(message.path("act").asText()).isEqualTo("publish");
        assertThat(message.path("id").asText()).isEqualTo(article.at("/id"));
        assertThat(message.path("text").isNull()).isTrue();
        assertThat(message.path("feeds")).map(JsonNode::asText).contains("all", "sections/" + section);
        assertThat(message.path("article"))
                .isEqualTo(
                        client.api("GET", "/api/articles/" + article.id(), "").json());
        assertThat(message.path("article").path("content").asText()).contains("Århus öffnet – 港");
        assertThat(told.header("Content-Type")).isEqualTo("application/json");
        assertThat(told.header("webhook-id")).isEqualTo(name + "-" + number);

        act(article, "correct", "{\"text\": \"It was the other quay.\"}");
        JsonNode corrected = message();
        assertThat(corrected.path("act").asText()).isEqualTo("correct");
        assertThat(corrected.path("text").asText()).isEqualTo("It was the other quay.");
        assertThat(corrected.path("number").asLong()).isGreaterThan(number);

        act(article, "withdraw", "{\"text\": \"Recalled.\"}");
        JsonNode withdrawn = message();
        assertThat(withdrawn.path("act").asText()).isEqualTo("withdraw");
        assertThat(withdrawn.path("text").asText()).isEqualTo("Recalled.");
        assertThat(withdrawn.path("article").path("stage").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.path("feeds")).map(JsonNode::asText).contains("sections/" + section);
    }

    /** Standard Webhooks 1.0, "Signature scheme": the id, the attempt's time and the very bytes are signed. */
    @Test
    void theSignatureIsOverTheVeryBytes() throws Exception {
        String own = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
        assertThat(put(", \"secret\": \"" + own + "\"").at("/secret")).isEqualTo(own);
        assertThat(receiver.told()).isNotNull();
        create("Tide", "Ebbe – 潮 \uD83C\uDF0A");
        Received told = Objects.requireNonNull(receiver.told());
        assertThat(told.header("Content-Length"))
                .isEqualTo(String.valueOf(told.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(told.header("webhook-timestamp")).matches("\\d{10}");
        assertThat(told.header("webhook-signature")).startsWith("v1,").isEqualTo(signature(told, own));
    }

    @Test
    void theSecretIsShownOnlyWhenTheWebhookIsCreated() {
        assertThat(put("").at("/secret")).startsWith("whsec_");
        assertThat(client.api("GET", path(), "").toString()).doesNotContain("whsec_");
        assertThat(client.api("GET", "/api/webhooks", "").toString())
                .contains(name)
                .doesNotContain("whsec_");
        assertThat(put("").toString()).doesNotContain("whsec_");
    }

    /** RFC 9110 §9.2.2: a repeated PUT changes nothing more; neither a second ping nor a second message is sent. */
    @Test
    void aRepeatedPutIsOneWebhook() throws Exception {
        assertThat(put("").status()).isEqualTo(201);
        assertThat(message().path("act").asText()).isEqualTo("ping");
        awaitState("active");
        Answer again = put("");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/state")).isEqualTo("active");
        Answer article = create("One", "Text");
        assertThat(message().path("id").asText()).isEqualTo(article.at("/id"));
        Answer next = create("Two", "Text");
        assertThat(message().path("id").asText()).isEqualTo(next.at("/id"));
        assertThat(receiver.waiting()).isZero();
    }

    /** 500 first and then 204: the changes come in order, none is missing. */
    @Test
    void theOrderIsKeptAfterFailures() throws Exception {
        AtomicInteger failures = new AtomicInteger(1);
        put("");
        assertThat(receiver.told()).isNotNull();
        awaitState("active");
        receiver.answers(request -> failures.getAndDecrement() > 0 ? 500 : 204);
        Answer one = create("One", "Text");
        assertThat(message().path("id").asText()).isEqualTo(one.at("/id"));
        awaitState("retrying");
        assertThat(client.api("GET", path(), "").at("/answer")).isEqualTo("HTTP 500");
        Answer two = create("Two", "Text");
        assertThat(client.api("POST", path() + "/resume", "").status()).isEqualTo(200);
        Received again = Objects.requireNonNull(receiver.told());
        assertThat(json(again).path("id").asText()).isEqualTo(one.at("/id"));
        Received next = Objects.requireNonNull(receiver.told());
        assertThat(json(next).path("id").asText()).isEqualTo(two.at("/id"));
        assertThat(json(next).path("number").asLong())
                .isGreaterThan(json(again).path("number").asLong());
        awaitState("active");
    }

    /** A failure in the middle of a run acknowledges what was answered before; a message has the same id each time. */
    @Test
    void aRunGoesOnAtTheMessageThatFailed() throws Exception {
        long before = last();
        for (int i = 0; i < 5; i++) {
            create("A" + i, "Text");
        }
        AtomicInteger answered = new AtomicInteger();
        // The ping and two messages; the third message fails.
        receiver.answers(request -> answered.incrementAndGet() == 4 ? 500 : 204);
        put(", \"after\": " + before + ", \"feeds\": [\"sections/" + section + "\"]");
        assertThat(message().path("act").asText()).isEqualTo("ping");
        Objects.requireNonNull(receiver.told());
        Objects.requireNonNull(receiver.told());
        Received failed = Objects.requireNonNull(receiver.told());
        awaitState("retrying");
        client.api("POST", path() + "/resume", "");
        for (int i = 2; i < 5; i++) {
            Received told = Objects.requireNonNull(receiver.told());
            assertThat(json(told).path("article").path("title").asText()).isEqualTo("A" + i);
            if (i == 2) {
                assertThat(told.header("webhook-id")).isEqualTo(failed.header("webhook-id"));
                assertThat(told.body()).isEqualTo(failed.body());
            }
        }
    }

    /** More changes than one run tells. */
    @Test
    void aWebhookIsResumedFromANumber() throws Exception {
        put(", \"feeds\": [\"sections/" + section + "\"]");
        assertThat(receiver.told()).isNotNull();
        awaitState("active");
        long before = last();
        for (int i = 0; i < 60; i++) {
            create("B" + i, "Text");
        }
        for (int i = 0; i < 60; i++) {
            assertThat(message().path("article").path("title").asText()).isEqualTo("B" + i);
        }
        Answer resumed = client.api("POST", path() + "/resume", "{\"after\": " + before + "}");
        assertThat(resumed.status()).as(resumed.toString()).isEqualTo(200);
        for (int i = 0; i < 60; i++) {
            assertThat(message().path("article").path("title").asText()).isEqualTo("B" + i);
        }
    }

    @Test
    void anErasedArticleIsNull() throws Exception {
        put("");
        assertThat(receiver.told()).isNotNull();
        Answer article = create("Gone", "Text");
        assertThat(message().path("act").asText()).isEqualTo("publish");
        assertThat(client.api("DELETE", "/api/articles/" + article.id(), "").status())
                .isBetween(200, 299);
        JsonNode erased = message();
        assertThat(erased.path("act").asText()).isEqualTo("erase");
        assertThat(erased.path("article").isNull()).isTrue();
        assertThat(erased.path("id").asText()).isEqualTo(article.at("/id"));
        assertThat(erased.path("feeds")).map(JsonNode::asText).contains("sections/" + section);
    }

    @Test
    void onlySelectedFeedsAndActsAreTold() throws Exception {
        put(", \"feeds\": [\"sections/" + section + "\"], \"acts\": [\"withdraw\", \"publish\"]");
        assertThat(receiver.told()).isNotNull();
        awaitState("active");
        client.importing("?section=world", "text/markdown", "Elsewhere\n\nText");
        Answer article = create("Here", "Text");
        act(article, "update", "{\"title\": \"Here again\"}");
        act(article, "withdraw", "{\"text\": \"Recalled.\"}");
        JsonNode first = message();
        assertThat(first.path("act").asText()).isEqualTo("publish");
        assertThat(first.path("id").asText()).isEqualTo(article.at("/id"));
        assertThat(message().path("act").asText()).isEqualTo("withdraw");
        assertThat(client.api("GET", path(), "").json().path("acts"))
                .map(JsonNode::asText)
                .containsExactly("publish", "withdraw");
    }

    @Test
    void draftsAreToldOnlyToWhoNamesTheAct() throws Exception {
        put("");
        assertThat(receiver.told()).isNotNull();
        awaitState("active");
        create("Draft", "Text", ", \"stage\": \"draft\"");
        create("Public", "Text");
        assertThat(message().path("article").path("title").asText()).isEqualTo("Public");
        put(", \"acts\": [\"create\"]");
        create("Another draft", "Text", ", \"stage\": \"draft\"");
        JsonNode draft = message();
        assertThat(draft.path("act").asText()).isEqualTo("create");
        assertThat(draft.path("article").path("title").asText()).isEqualTo("Another draft");
        assertThat(draft.path("feeds")).isEmpty();
    }

    @Test
    void nothingIsToldBeforeThePingIsAcknowledged() throws Exception {
        receiver.answers(request -> 404);
        put("");
        assertThat(message().path("act").asText()).isEqualTo("ping");
        awaitState("unverified");
        assertThat(client.api("GET", path(), "").at("/answer")).isEqualTo("HTTP 404");
        Answer article = create("Waiting", "Text");
        receiver.answers(request -> 204);
        put("");
        assertThat(message().path("act").asText()).isEqualTo("ping");
        JsonNode told = message();
        assertThat(told.path("id").asText()).isEqualTo(article.at("/id"));
    }

    /** The new address gets what the former one has not acknowledged, after a ping. */
    @Test
    void aNewAddressGoesOn() throws Exception {
        put("");
        assertThat(receiver.told()).isNotNull();
        awaitState("active");
        receiver.answers(request -> request.target().equals("/hook") ? 500 : 204);
        Answer article = create("Moved", "Text");
        assertThat(receiver.told()).isNotNull();
        awaitState("retrying");
        assertThat(client.api("PUT", path(), "{\"address\": \"" + receiver.callback("/moved") + "\"}")
                        .status())
                .isEqualTo(200);
        Received ping = Objects.requireNonNull(receiver.told());
        assertThat(ping.target()).isEqualTo("/moved");
        assertThat(json(ping).path("act").asText()).isEqualTo("ping");
        assertThat(message().path("id").asText()).isEqualTo(article.at("/id"));
    }

    @Test
    void aDeletedWebhookIsToldNothing() throws Exception {
        put("");
        assertThat(receiver.told()).isNotNull();
        awaitState("active");
        assertThat(client.api("DELETE", path(), "").status()).isEqualTo(204);
        Answer gone = client.api("GET", path(), "");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.at("/detail")).contains("list them at /api/webhooks");
        create("Unseen", "Text");
        client.api("PUT", path(), "{\"address\": \"" + receiver.callback("/later") + "\"}");
        Received ping = Objects.requireNonNull(receiver.told());
        assertThat(ping.target()).isEqualTo("/later");
        assertThat(receiver.waiting()).isZero();
    }

    /** RFC 9110 §13.1.1. */
    @Test
    void aStaleStateIsNotChanged() {
        put("");
        Answer stale =
                client.api("PUT", path(), "{\"address\": \"" + receiver.callback("/") + "\"}", "If-Match", "\"other\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(client.api("DELETE", path(), "", "If-Match", "\"other\"").status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                             | /address  | a webhook needs an address
            {"address": "ftp://example.org/"}                              | /address  | https://
            {"address": "http://10.0.0.1/"}                                | /address  | nothing is sent to it
            {"address": "https://example.org/", "feeds": ["sections/no"]}  | /feeds/0  | not a feed of this server
            {"address": "https://example.org/", "feeds": ["search/x"]}     | /feeds/0  | not a feed of this server
            {"address": "https://example.org/", "acts": ["section"]}       | /acts/0   | not an act on articles
            {"address": "https://example.org/", "secret": "whsec_c2hvcnQ="} | /secret   | 24 to 64 random bytes
            {"address": "https://example.org/", "after": 99999999}         | /after    | a number of the change log
            {"address": "https://example.org/", "after": "1"}              | /after    | a number of the change log
            {"address": "https://example.org/", "url": "x"}                | /url      | not a known field
            """)
    void aFaultNamesItsFieldAndTheRepair(String body, String pointer, String detail) {
        Answer refused = client.api("PUT", path(), body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/detail")).contains(detail);
        assertThat(client.api("GET", path(), "").status()).isEqualTo(404);
    }

    @Test
    void anAddressBelongsToOneWebhook() {
        put("");
        Answer refused = client.api("PUT", path() + "-2", "{\"address\": \"" + receiver.callback("/hook") + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains(name, "add a query");
    }

    @Test
    void otherTokensAreRefused() {
        String writer = client.api("POST", "/api/tokens", "{\"name\": \"writer\", \"scopes\": [\"read\", \"write\"]}")
                .at("/token");
        assertThat(client.apiAs(writer, "GET", "/api/webhooks", "").status()).isEqualTo(403);
        assertThat(client.apiAs(writer, "PUT", path(), "{}").status()).isEqualTo(403);
    }

    private String path() {
        return "/api/webhooks/" + name;
    }

    private Answer put(String more) {
        return client.api("PUT", path(), "{\"address\": \"" + receiver.callback("/hook") + "\"" + more + "}");
    }

    private Answer create(String title, String text) {
        return create(title, text, "");
    }

    private Answer create(String title, String text, String more) {
        Answer created = client.api(
                "POST",
                "/api/articles",
                "{\"title\": \"" + title + "\", \"section\": \"" + section + "\", \"content\": \"<p>" + text + "</p>\""
                        + more + "}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    private void act(Answer article, String act, String body) {
        Answer done = client.api("POST", "/api/articles/" + article.id() + "/" + act, body);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private long last() {
        String next = client.api("GET", "/api/changes?after=0&limit=1000", "").at("/next");
        return Long.parseLong(next.replaceAll("^.*after=(\\d+).*$", "$1"));
    }

    /** Waits until the webhook is in a state; the answers of the server are the clock. */
    private void awaitState(String state) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        String now = "";
        while (!now.equals(state) && System.nanoTime() < deadline) {
            now = client.api("GET", path(), "").at("/state");
        }
        assertThat(now).isEqualTo(state);
    }

    /** The next message. */
    private JsonNode message() throws Exception {
        return json(Objects.requireNonNull(receiver.told()));
    }

    private static JsonNode json(Received received) throws Exception {
        return JSON.readTree(received.body());
    }

    private static String signature(Received received, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed =
                received.header("webhook-id") + "." + received.header("webhook-timestamp") + "." + received.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
