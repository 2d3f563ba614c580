package dateline.api.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.Answer;
import dateline.Client;
import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.Subscriber.Received;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators see subscriptions, and pause, resume, test and end them. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/subscription-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:subscriptions;DB_CLOSE_DELAY=-1")
class SubscriptionHttpTest {
    private static final String SECRET = "never-shown-secret";

    @Inject
    EmbeddedServer server;

    private final Subscriber subscriber = new Subscriber();
    private SubscribedSection section;
    private Client client;

    @BeforeEach
    void section() {
        section = new SubscribedSection(server);
        client = section.client();
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    @Test
    void aSubscriptionIsShownWithItsDays() {
        Answer listed = subscribe("/a", "rss");
        assertThat(listed.at("/kind")).isEqualTo("websub");
        assertThat(listed.at("/state")).isEqualTo("active");
        assertThat(listed.at("/signed")).isEqualTo("true");
        assertThat(listed.at("/client")).isEqualTo("127.0.0.1");
        section.publish("One");
        assertThat(subscriber.told()).isNotNull();
        // The row is read before the days.
        JsonNode delivered = await(
                listed,
                one -> one.at("/days/0/delivered").asLong() == 1
                        && !one.path("answer").asText().isEmpty());
        assertThat(delivered.path("answer").asText()).isEqualTo("HTTP 204");
        assertThat(delivered.at("/days/0/failed").asLong()).isZero();
        subscriber.answers(request -> 500);
        section.publish("Two");
        assertThat(subscriber.told()).isNotNull();
        JsonNode failed = await(listed, one -> one.path("state").asText().equals("retrying"));
        assertThat(failed.at("/days/0/failed").asLong()).isEqualTo(1);
        assertThat(failed.path("answer").asText()).isEqualTo("HTTP 500");
        assertThat(failed.path("failures").asInt()).isEqualTo(1);
        assertThat(failed.path("retry").asText()).isNotEmpty();
        assertThat(failed.toString()).doesNotContain(SECRET);
    }

    @Test
    void listsHaveFiltersAndPages() {
        Answer rss = subscribe("/p1", "rss");
        Answer atom = subscribe("/p2", "atom");
        Answer json = subscribe("/p3", "json");
        Set<String> found = new HashSet<>();
        String address = "/api/subscriptions?limit=1";
        while (!address.isEmpty()) {
            Answer page = client.api("GET", address, "");
            assertThat(page.json().path("subscriptions").size()).isLessThanOrEqualTo(1);
            assertThat(page.toString()).doesNotContain(SECRET);
            page.json()
                    .path("subscriptions")
                    .forEach(one -> found.add(one.path("id").asText()));
            String next = page.at("/next");
            address = next.isEmpty() ? "" : next.substring(next.indexOf("/api/"));
        }
        assertThat(found).contains(rss.at("/id"), atom.at("/id"), json.at("/id"));
        assertThat(ids("topic=" + encoded(section.topic("atom")))).containsExactly(atom.at("/id"));
        assertThat(ids("callback=" + encoded(subscriber.callback("/p3")))).containsExactly(json.at("/id"));
        client.api("POST", path(rss) + "/pause", "");
        assertThat(ids("state=paused&kind=websub&host=127.0.0.1")).contains(rss.at("/id"));
        assertThat(ids("state=paused&topic=" + encoded(section.topic("atom")))).isEmpty();
        assertThat(ids("kind=rsscloud&topic=" + encoded(section.topic("atom")))).isEmpty();
        Answer refused = client.api("GET", "/api/subscriptions?state=dead", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail")).contains("state is one of active, slow, retrying, suspended, paused");
    }

    @Test
    void aPausedSubscriptionGoesOnWhenItIsResumed() {
        Answer paused = subscribe("/paused", "rss");
        assertThat(client.api("POST", path(paused) + "/pause", "").at("/state")).isEqualTo("paused");
        Answer other = subscribe("/other", "atom");
        section.publish("Meanwhile");
        assertThat(Objects.requireNonNull(subscriber.told()).target()).isEqualTo("/other");
        await(other, one -> one.at("/days/0/delivered").asLong() == 1);
        assertThat(subscriber.waiting()).isZero();
        assertThat(client.api("POST", path(paused) + "/resume", "").at("/state"))
                .isEqualTo("active");
        Received told = Objects.requireNonNull(subscriber.told());
        assertThat(told.target()).isEqualTo("/paused");
        assertThat(told.body()).contains("Meanwhile");
    }

    /** Without resume it would be tried again after ten seconds or more. */
    @Test
    void aFailingSubscriptionIsTriedAtOnceWhenItIsResumed() {
        AtomicInteger failures = new AtomicInteger(1);
        subscriber.answers(request -> failures.getAndDecrement() > 0 ? 503 : 204);
        Answer failing = subscribe("/failing", "rss");
        section.publish("Late");
        assertThat(subscriber.told()).isNotNull();
        await(failing, one -> one.path("state").asText().equals("retrying"));
        Answer resumed = client.api("POST", path(failing) + "/resume", "");
        assertThat(resumed.at("/failures")).isEqualTo("0");
        assertThat(Objects.requireNonNull(subscriber.told()).body()).contains("Late");
        await(failing, one -> one.at("/days/0/delivered").asLong() == 1);
    }

    @Test
    void aTestSendsTheCurrentDocumentAndAnswersWithTheAnswer() {
        section.publish("Here");
        Answer tested = subscribe("/tested", "rss");
        Answer good = client.api("POST", path(tested) + "/test", "");
        assertThat(good.at("/acknowledged")).isEqualTo("true");
        assertThat(good.at("/answer")).isEqualTo("HTTP 204");
        Received told = Objects.requireNonNull(subscriber.told());
        assertThat(told.body()).contains("Here");
        assertThat(told.header("X-Hub-Signature")).startsWith("sha256=");
        subscriber.answers(request -> 418);
        Answer bad = client.api("POST", path(tested) + "/test", "");
        assertThat(bad.at("/acknowledged")).isEqualTo("false");
        assertThat(bad.at("/answer")).isEqualTo("HTTP 418");
        assertThat(client.api("GET", path(tested), "").at("/state")).isEqualTo("active");
    }

    /** WebSub §5.2: the subscriber is told that its subscription has ended. */
    @Test
    void anEndedSubscriptionIsDenied() {
        Answer ended = subscribe("/ended", "rss");
        assertThat(client.api("DELETE", path(ended), "").status()).isEqualTo(204);
        Received denied = Objects.requireNonNull(subscriber.asked());
        assertThat(denied.parameter("hub.mode")).isEqualTo("denied");
        assertThat(denied.parameter("hub.topic")).isEqualTo(section.topic("rss"));
        assertThat(denied.parameter("hub.reason")).contains("operator");
        Answer gone = client.api("GET", path(ended), "");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.at("/detail")).contains("list them at /api/subscriptions");
        assertThat(client.api("GET", "/api/subscriptions/nonsense", "").status())
                .isEqualTo(404);
    }

    @Test
    void aWebhookIsPausedAndTestedButNotEndedHere() {
        String name = "w" + UUID.randomUUID();
        client.api("PUT", "/api/webhooks/" + name, "{\"address\": \"" + subscriber.callback("/hook") + "\"}");
        assertThat(Objects.requireNonNull(subscriber.told()).body()).contains("ping");
        Answer webhook = first("kind=webhook&topic=" + name);
        assertThat(client.api("POST", path(webhook) + "/pause", "").at("/state"))
                .isEqualTo("paused");
        section.publish("While paused");
        assertThat(client.api("POST", path(webhook) + "/test", "").at("/acknowledged"))
                .isEqualTo("true");
        assertThat(Objects.requireNonNull(subscriber.told()).body()).contains("ping");
        assertThat(client.api("POST", path(webhook) + "/resume", "").at("/state"))
                .isEqualTo("active");
        assertThat(Objects.requireNonNull(subscriber.told()).body()).contains("While paused");
        Answer refused = client.api("DELETE", path(webhook), "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("delete /api/webhooks/" + name);
        client.api("DELETE", "/api/webhooks/" + name, "");
    }

    private static String path(Answer subscription) {
        return "/api/subscriptions/" + subscription.at("/id");
    }

    private Answer subscribe(String callback, String format) {
        assertThat(section.request(section.topic(format), subscriber.callback(callback), "hub.secret", SECRET)
                        .statusCode())
                .isEqualTo(202);
        assertThat(subscriber.asked()).isNotNull();
        return first("callback=" + encoded(subscriber.callback(callback)));
    }

    /** The first subscription of a list, once there is one. */
    private Answer first(String query) {
        Set<String> ids = Set.of();
        for (long end = deadline(); ids.isEmpty() && System.nanoTime() < end; ids = ids(query)) {
            Thread.onSpinWait();
        }
        return client.api("GET", "/api/subscriptions/" + ids.iterator().next(), "");
    }

    private Set<String> ids(String query) {
        Set<String> ids = new HashSet<>();
        Answer page = client.api("GET", "/api/subscriptions?" + query, "");
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        page.json().path("subscriptions").forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private JsonNode await(Answer subscription, Predicate<JsonNode> condition) {
        JsonNode now = subscription.json();
        for (long end = deadline(); !condition.test(now) && System.nanoTime() < end; ) {
            now = client.api("GET", path(subscription), "").json();
        }
        assertThat(condition.test(now)).as(now.toString()).isTrue();
        return now;
    }

    private static long deadline() {
        return System.nanoTime() + 20_000_000_000L;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
