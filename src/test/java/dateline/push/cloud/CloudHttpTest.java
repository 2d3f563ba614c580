package dateline.push.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import dateline.feed.PublicAddress;
import dateline.push.Form;
import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.Subscriber.Received;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscriptions;
import dateline.push.verification.SubscriptionCleaning;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rssCloud walkthrough (http://scripting.com/opmlHowto/dave/rssCloud/walkthrough.html), REST. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/cloud-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:cloud;DB_CLOSE_DELAY=-1")
class CloudHttpTest {
    /** More than are asked at one host at the same time. */
    private static final int VERIFICATIONS = 20;

    @Inject
    EmbeddedServer server;

    @Inject
    PublicAddress home;

    @Inject
    TestClock clock;

    @Inject
    Subscriptions subscriptions;

    @Inject
    SubscribedDocuments documents;

    @Inject
    SubscriptionCleaning cleaning;

    private final Subscriber subscriber = new Subscriber();
    private SubscribedSection section;

    @BeforeEach
    void section() {
        section = new SubscribedSection(server);
        subscriber.confirmsWith(request -> request.parameter("challenge"));
        subscriber.whileWaiting(() -> clock.advance(Duration.ofMillis(250)));
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    /** RSS 2.0, cloud: the feed says where to register. */
    @Test
    void aFeedNamesTheCloud() {
        assertThat(section.client().get("/feed.rss").body())
                .contains("<cloud domain=\"news.example.org\" port=\"443\" path=\"/pleaseNotify\""
                        + " registerProcedure=\"\" protocol=\"https-post\" />");
    }

    /** "domain": the callback is asked with url and challenge, and then told the address of the feed that has changed. */
    @Test
    void aCallbackAtADomainAnswersAChallengeAndIsToldOfChanges() {
        HttpResponse<String> answer = pleaseNotify("http-post", "domain", "127.0.0.1", "url1", topic());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).startsWith("<?xml version=\"1.0\"?>\n<notifyResult success=\"true\" msg=\"");
        section.awaitSubscription(subscriber.callback("/notify"), row -> true);
        Received asked = Objects.requireNonNull(subscriber.asked());
        assertThat(asked.target()).startsWith("/notify?");
        assertThat(asked.parameter("url")).isEqualTo(topic());
        assertThat(asked.parameter("challenge")).hasSizeGreaterThan(30);
        section.publish("Quay");
        Received told = Objects.requireNonNull(subscriber.told());
        assertThat(told.method()).isEqualTo("POST");
        assertThat(told.target()).isEqualTo("/notify");
        assertThat(told.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(told.body()).isEqualTo("url=" + URLEncoder.encode(topic(), StandardCharsets.UTF_8));
    }

    /** "domain" is a host; anything more would move the port and the path. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:80/x?", "127.0.0.1/x#", "user@127.0.0.1"})
    void aDomainIsAHostOnly(String domain) {
        HttpResponse<String> answer = pleaseNotify("http-post", "domain", domain, "url1", topic());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("success=\"false\"", "host name only");
    }

    /** Without "domain" notices go to the address of the request; who answers no challenge acknowledges a first notice. */
    @Test
    void aCallbackAtTheClientAcknowledgesAFirstNotice() {
        subscriber.confirmsWith(request -> "");
        assertThat(pleaseNotify("http-post", "url1", topic()).statusCode()).isEqualTo(200);
        assertThat(Objects.requireNonNull(subscriber.told()).body()).startsWith("url=");
        section.publish("Quay");
        assertThat(Objects.requireNonNull(subscriber.told()).target()).isEqualTo("/notify");
    }

    /** "success is true or false, which indicates whether we registered": the callback is asked before. */
    @ParameterizedTest
    @CsvSource({"<html>, 404", "'', 404", "'', 500"})
    void aCallbackThatHasNotConfirmedIsNotRegistered(String challenge, int notice) {
        subscriber.confirmsWith(request -> challenge);
        subscriber.answers(request -> notice);
        HttpResponse<String> answer = pleaseNotify("http-post", "url1", topic());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("success=\"false\"", subscriber.callback("/notify"), topic(), "the value of challenge");
        assertThat(subscriber.asked()).isNotNull();
        assertThat(subscriber.told()).isNotNull();
        subscriber.confirmsWith(request -> request.parameter("challenge"));
        subscriber.answers(request -> 200);
        String other = topic("/feed.rss");
        assertThat(pleaseNotify("http-post", "url1", other).statusCode()).isEqualTo(200);
        section.publish("Tide");
        assertThat(Objects.requireNonNull(subscriber.told()).body())
                .isEqualTo("url=" + URLEncoder.encode(other, StandardCharsets.UTF_8));
        assertThat(subscriber.waiting()).isZero();
    }

    /** A client does not wait while the callbacks of others do not answer; nobody is said to be registered who is not. */
    @Test
    void aRequestThatCannotBeVerifiedNowIsAnsweredAtOnce() {
        CountDownLatch end = new CountDownLatch(1);
        subscriber.confirmsWith(request -> after(end, request));
        for (int i = 0; i < VERIFICATIONS; i++) {
            section.request(topic(), subscriber.callback("/" + i));
        }
        try {
            HttpResponse<String> answer = pleaseNotify("http-post", "domain", "127.0.0.1", "url1", topic());
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).contains("success=\"false\"", "has not answered yet");
        } finally {
            end.countDown();
        }
        section.awaitSubscription(subscriber.callback("/notify"), row -> true);
    }

    private static String after(CountDownLatch latch, Received request) {
        try {
            latch.await();
            return request.parameter("challenge") + request.parameter("hub.challenge");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What is refused is refused whole. */
    @Test
    void oneWrongFeedRefusesAll() {
        assertThat(pleaseNotify("http-post", "url1", topic(), "url2", topic("/nothing.rss"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(pleaseNotify("http-post", "url1", topic("/feed.rss")).statusCode())
                .isEqualTo(200);
        assertThat(Objects.requireNonNull(subscriber.asked()).parameter("url")).isEqualTo(topic("/feed.rss"));
    }

    /** "url1, url2, url3 … urlN"; the server of rssCloud takes any numbers, and that of Colin Walker takes "url". */
    @Test
    void aRequestCanBeForSeveralFeeds() {
        List<String> feeds = Stream.of("rss", "atom", "json")
                .map(extension -> section.topic(extension))
                .toList();
        pleaseNotify("http-post", "url", feeds.get(0), "url1", feeds.get(1), "url3", feeds.get(2));
        assertThat(Stream.generate(subscriber::asked)
                        .limit(3)
                        .map(asked -> Objects.requireNonNull(asked).parameter("url")))
                .containsExactlyInAnyOrderElementsOf(feeds);
        section.publish("Quay");
        assertThat(Stream.generate(subscriber::told)
                        .limit(3)
                        .map(told -> Objects.requireNonNull(told).body()))
                .containsExactlyInAnyOrderElementsOf(feeds.stream()
                        .map(feed -> "url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8))
                        .toList());
    }

    /** "success is true or false, and msg explains what happened". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xml-rpc    | 127.0.0.1 | /feed.rss                 | 400 | The protocol must be http-post
            soap       | 127.0.0.1 | /feed.rss                 | 400 | The protocol must be http-post
            http-post  | 10.0.0.1  | /feed.rss                 | 400 | 10.0.0.1
            http-post  | [::1]     | /feed.rss                 | 400 | Nothing is sent to this callback
            http-post  | a b       | /feed.rss                 | 400 | can&apos;t be used
            http-post  | u:p@a.org | /feed.rss                 | 400 | host name only
            http-post  | 127.0.0.1 | /nothing.rss              | 404 | is not the address of a feed
            http-post  | 127.0.0.1 | /sections/none/feed.rss   | 404 | There is no section
            http-post  | 127.0.0.1 |                           | 400 | url1 is missing
            """)
    void aWrongRequestIsExplained(String protocol, String domain, String path, int status, String message) {
        HttpResponse<String> answer = pleaseNotify(protocol, "domain", domain, "url1", path == null ? "" : topic(path));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<notifyResult success=\"false\" msg=\"", message);
    }

    @Test
    void portAndPathAreNeeded() {
        assertThat(Form.post(server, "/pleaseNotify", "path", "/", "url1", topic())
                        .body())
                .contains("The port of the callback is missing");
        assertThat(Form.post(server, "/pleaseNotify", "port", "80", "url1", topic())
                        .body())
                .contains("The path of the callback is missing");
    }

    /** "Registrations expire after 25 hours." */
    @Test
    void aSubscriptionEndsAfter25Hours() {
        clock.advance(Duration.ofDays(2));
        cleaning.clean();
        Instant begin = clock.instant();
        pleaseNotify("http-post", "domain", "127.0.0.1", "url1", topic());
        assertThat(subscriber.asked()).isNotNull();
        section.publish("Quay");
        assertThat(subscriber.told()).isNotNull();
        int document = documents.findByPath(section.path("rss")).orElseThrow().id();
        Instant ends = Objects.requireNonNull(
                subscriptions.ofDocument(document, 10).getFirst().ends());
        assertThat(ends)
                .isBetween(begin.plus(Duration.ofHours(25)), clock.instant().plus(Duration.ofHours(25)));
        clock.advance(Duration.between(clock.instant(), ends).minusSeconds(1));
        cleaning.clean();
        assertThat(subscriptions.countAll()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        cleaning.clean();
        assertThat(subscriptions.countAll()).isZero();
    }

    private String topic() {
        return section.topic("rss");
    }

    private String topic(String path) {
        return home.at(path).toString();
    }

    private HttpResponse<String> pleaseNotify(String protocol, String... more) {
        URI callback = URI.create(subscriber.callback("/notify"));
        String[] fields = Stream.concat(
                        Stream.of(
                                "registerProcedure",
                                "",
                                "protocol",
                                protocol,
                                "port",
                                Integer.toString(callback.getPort()),
                                "path",
                                callback.getPath()),
                        Stream.of(more))
                .toArray(String[]::new);
        return Form.post(server, "/pleaseNotify", fields);
    }
}
