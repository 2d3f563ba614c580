package dateline.push.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.feed.PublicAddress;
import dateline.push.Form;
import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.Subscriber.Received;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.Subscriptions;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Hex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** W3C WebSub, Recommendation of 23 January 2018: the hub of this server's own feeds. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/hub-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:hub;DB_CLOSE_DELAY=-1")
class HubHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    PublicAddress home;

    @Inject
    Subscriptions subscriptions;

    @Inject
    SubscribedDocuments documents;

    private final Subscriber subscriber = new Subscriber();
    private SubscribedSection section;

    @BeforeEach
    void section() {
        section = new SubscribedSection(server);
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    /** §4: Link fields with the hub and the topic; the same in the documents. */
    @Test
    void feedsNameTheHubAndThemselves() {
        HttpResponse<String> rss = section.client().get("/feed.rss");
        String hub = home.hub().toString();
        assertThat(rss.headers().firstValue("Link").orElseThrow())
                .contains("<" + hub + ">; rel=\"hub\"", "<" + home.at("/feed.rss") + ">; rel=\"self\"");
        assertThat(rss.body()).contains("rel=\"hub\" href=\"" + hub + "\"");
        assertThat(section.client().get("/feed.atom").body()).contains("rel=\"hub\" href=\"" + hub + "\"");
        assertThat(section.client().get("/feed.json").body()).contains("{\"type\":\"WebSub\",\"url\":\"" + hub + "\"}");
    }

    /** §5.1 to §5.3, §7: accepted, verified, and then each change is the body that a poll gets, signed. */
    @Test
    void aSubscriberGetsWhatAPollGets() throws Exception {
        String topic = section.topic("rss");
        assertThat(subscribe(topic, "/a?id=7", "hub.secret", "s3cret", "hub.lease_seconds", "86400")
                        .statusCode())
                .isEqualTo(202);
        Received asked = Objects.requireNonNull(subscriber.asked());
        assertThat(asked.target()).startsWith("/a?id=7&");
        assertThat(asked.parameter("hub.mode")).isEqualTo("subscribe");
        assertThat(asked.parameter("hub.topic")).isEqualTo(topic);
        assertThat(asked.parameter("hub.lease_seconds")).isEqualTo("86400");
        assertThat(asked.parameter("hub.challenge")).hasSizeGreaterThan(30);

        section.publish("Quay");
        Received told = Objects.requireNonNull(subscriber.told());
        assertThat(told.method()).isEqualTo("POST");
        assertThat(told.target()).isEqualTo("/a?id=7");
        assertThat(told.body())
                .contains("<title>Quay</title>")
                .isEqualTo(section.client().get(section.path("rss")).body());
        assertThat(told.header("Content-Type")).isEqualTo("application/rss+xml;charset=utf-8");
        assertThat(told.header("Link")).contains("<" + home.hub() + ">; rel=\"hub\"", "<" + topic + ">; rel=\"self\"");
        assertThat(told.header("X-Hub-Signature")).isEqualTo("sha256=" + hmac("s3cret", told.body()));
    }

    /** §5.3: nothing is sent before the callback has answered with the challenge and nothing else. */
    @ParameterizedTest
    @CsvSource({"'<html>', ''", "'', ' '", "'', '\n'"})
    void nothingIsSentWithoutTheChallenge(String before, String after) throws Exception {
        subscriber.confirmsWith(request -> before + request.parameter("hub.challenge") + after);
        subscribe(section.topic("rss"), "/wrong");
        assertThat(subscriber.asked()).isNotNull();
        subscriber.confirmsWith(request -> request.parameter("hub.challenge"));
        subscribe(section.topic("atom"), "/right");
        assertThat(subscriber.asked()).isNotNull();
        section.publish("Tide");
        assertThat(Objects.requireNonNull(subscriber.told()).target()).isEqualTo("/right");
        assertThat(subscriber.waiting()).isZero();
    }

    /** §5.1: the same callback and topic again renews the subscription; unsubscribed, it gets nothing more. */
    @Test
    void aRenewedSubscriptionIsOneAndEndsOnce() throws Exception {
        String topic = section.topic("json");
        subscribe(topic, "/renewed");
        assertThat(subscriber.asked()).isNotNull();
        subscribe(topic, "/renewed", "hub.secret", "other");
        assertThat(subscriber.asked()).isNotNull();
        await(rows -> rows.stream().map(Subscription::secret).toList().equals(List.of("other")));
        section.publish("One");
        Received told = Objects.requireNonNull(subscriber.told());
        assertThat(told.header("X-Hub-Signature")).isEqualTo("sha256=" + hmac("other", told.body()));
        send("hub.mode", "unsubscribe", "hub.topic", topic, "hub.callback", subscriber.callback("/renewed"));
        assertThat(Objects.requireNonNull(subscriber.asked()).parameter("hub.mode"))
                .isEqualTo("unsubscribe");
        await(List::isEmpty);
        subscribe(section.topic("rss"), "/after");
        assertThat(subscriber.asked()).isNotNull();
        section.publish("Two");
        assertThat(Objects.requireNonNull(subscriber.told()).target()).isEqualTo("/after");
        assertThat(subscriber.waiting()).isZero();
    }

    /** §5.1: the hub decides the lease. */
    @ParameterizedTest
    @CsvSource({"1, 300", "99999999999, 2592000", "3600, 3600"})
    void theLeaseIsWithinBounds(String asked, String given) throws Exception {
        subscribe(section.topic("rss"), "/lease", "hub.lease_seconds", asked);
        assertThat(Objects.requireNonNull(subscriber.asked()).parameter("hub.lease_seconds"))
                .isEqualTo(given);
    }

    /** §5.2: a request with an error is refused with a description in plain text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                            | http://127.0.0.1/                 | 400 | hub.topic is missing
            /nothing.rss    | http://127.0.0.1/                 | 404 | is not the address of a feed
            /sections/none/feed.rss | http://127.0.0.1/         | 404 | There is no section
            /feed.rss       |                                   | 400 | hub.callback is missing
            /feed.rss       | ftp://127.0.0.1/                  | 400 | https://
            /feed.rss       | http://user:password@127.0.0.1/   | 400 | password
            /feed.rss       | http://10.0.0.1/                  | 400 | 10.0.0.1
            /feed.rss       | http://[::ffff:10.0.0.1]/         | 400 | hub.callback
            """)
    void aWrongRequestIsRefusedInPlainText(String path, String callback, int status, String reason) throws Exception {
        HttpResponse<String> answer = send(
                "hub.mode",
                "subscribe",
                "hub.topic",
                path == null ? "" : home.at(path).toString(),
                "hub.callback",
                callback == null ? "" : callback);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).contains(reason);
    }

    /** RFC 3986 §2.1: a percent sign that is not of an encoded octet is an error of the client. */
    @ParameterizedTest
    @ValueSource(strings = {"%%%", "hub.mode=subscribe&hub.topic=%GG&hub.callback=x"})
    void aFormThatIsNotEncodedIsRefused(String form) throws Exception {
        for (String path : List.of("/hub", "/pleaseNotify")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.getURI() + path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("%25");
        }
    }

    /** Publishers of other hubs send such notices; they change nothing here. */
    @Test
    void aNoticeOfAPublisherIsAnswered() throws Exception {
        assertThat(send("hub.mode", "publish", "hub.url", section.topic("rss")).statusCode())
                .isEqualTo(204);
        assertThat(send("hub.mode", "publish", "hub.topic", section.topic("rss"))
                        .statusCode())
                .isEqualTo(204);
    }

    /** Some clients send the same Accept with all their requests; a hub has no other form of its answers. */
    @Test
    void theAnswerDoesNotDependOnAccept() {
        HttpResponse<String> answer = Form.post(server, "/hub", "hub.mode", "none");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    /** §5.2: a subscriber is told with its reason when its topic ends. */
    @Test
    void theEndOfATopicIsADenial() throws Exception {
        String topic = section.topic("json");
        subscribe(topic, "/ended");
        assertThat(subscriber.asked()).isNotNull();
        await(rows -> !rows.isEmpty());
        section.retire();
        Received denied = Objects.requireNonNull(subscriber.asked());
        assertThat(denied.parameter("hub.mode")).isEqualTo("denied");
        assertThat(denied.parameter("hub.topic")).isEqualTo(topic);
        assertThat(denied.parameter("hub.reason")).contains("retired");
    }

    /** §5.2: so is one that has ended before the subscriber's answer was stored. */
    @Test
    void theEndOfATopicWhileItsSubscriberConfirmsIsADenial() throws Exception {
        String topic = section.topic("json");
        AtomicBoolean ended = new AtomicBoolean();
        subscriber.confirmsWith(request -> {
            if (ended.compareAndSet(false, true)) {
                section.retire();
            }
            return request.parameter("hub.challenge");
        });
        subscribe(topic, "/too-late");
        assertThat(Objects.requireNonNull(subscriber.asked()).parameter("hub.mode"))
                .isEqualTo("subscribe");
        Received denied = Objects.requireNonNull(subscriber.asked());
        assertThat(denied.parameter("hub.mode")).isEqualTo("denied");
        assertThat(denied.parameter("hub.topic")).isEqualTo(topic);
        assertThat(denied.parameter("hub.reason")).contains("retired");
    }

    /** A subscription for a former address is one for the address that it leads to. */
    @Test
    void aRedirectedTopicIsTheOneItLeadsTo() throws Exception {
        String topic = section.topic("rss");
        section.rename();
        subscribe(topic, "/moved");
        assertThat(Objects.requireNonNull(subscriber.asked()).parameter("hub.topic"))
                .isEqualTo(topic);
        section.publish("Moved");
        assertThat(Objects.requireNonNull(subscriber.told()).header("Link"))
                .contains("<" + section.topic("rss") + ">; rel=\"self\"");
    }

    /** Waits for the subscriptions of the feed in JSON: a subscriber is asked before its answer is stored. */
    private void await(Predicate<List<Subscription>> condition) {
        for (int i = 0; i < 1_000; i++) {
            if (condition.test(documents.findByPath(section.path("json")).stream()
                    .flatMap(document -> subscriptions.ofDocument(document.id(), 10).stream())
                    .toList())) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the subscriptions stay as they are");
    }

    private HttpResponse<String> subscribe(String topic, String path, String... more) {
        return section.request(topic, subscriber.callback(path), more);
    }

    private HttpResponse<String> send(String... fields) {
        return Form.post(server, "/hub", fields);
    }

    private static String hmac(String secret, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Hex.encodeHexString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
