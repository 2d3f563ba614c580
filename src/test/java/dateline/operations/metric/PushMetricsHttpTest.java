package dateline.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each metric of push moves when what it measures happens. Counts of the store are those of some seconds ago. */
@MicronautTest(transactional = false)
@Property(name = "dateline.data", value = "target/push-metrics-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:push-metrics;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
class PushMetricsHttpTest {
    private static final String DELIVERIES = "dateline_push_deliveries_total";
    private static final String VERIFICATIONS = "dateline_push_verifications_total";
    private static final String WEBSUB = "kind=\"websub\"";

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
    void confirmedSubscriptionsAndDeliveriesAreCounted() {
        Scrape before = Scrape.of(client);
        subscribe("rss");
        assertThat(subscriber.asked()).isNotNull();
        section.publish("One");
        assertThat(subscriber.told()).isNotNull();
        Scrape after = Scrape.until(client, now -> more(before, now, DELIVERIES, WEBSUB, "delivered") >= 1);
        assertThat(more(before, after, VERIFICATIONS, WEBSUB, "\"confirmed")).isEqualTo(1);
        assertThat(more(before, after, "dateline_push_latency_seconds_count", WEBSUB))
                .isGreaterThanOrEqualTo(1);
        assertThat(more(before, after, "dateline_push_latency_seconds_sum", WEBSUB))
                .isPositive();
        Scrape.until(client, now -> now.value("dateline_push_subscriptions", WEBSUB, "active") >= 1);
    }

    @Test
    void aFailingCallbackIsRetryingAndBehind() {
        Scrape before = Scrape.of(client);
        subscribe("rss");
        assertThat(subscriber.asked()).isNotNull();
        subscriber.answers(request -> 500);
        section.publish("One");
        assertThat(subscriber.told()).isNotNull();
        Scrape.until(
                client,
                now -> more(before, now, DELIVERIES, WEBSUB, "failed") >= 1
                        && now.value("dateline_push_subscriptions", WEBSUB, "retrying") >= 1
                        && now.value("dateline_push_subscriptions_behind", WEBSUB, "retrying") >= 1);
    }

    /** WebSub §7: 410 ends a subscription. */
    @Test
    void aCallbackThatIsGoneIsCounted() {
        Scrape before = Scrape.of(client);
        subscribe("rss");
        assertThat(subscriber.asked()).isNotNull();
        subscriber.answers(request -> 410);
        section.publish("One");
        Scrape.until(client, now -> more(before, now, DELIVERIES, WEBSUB, "gone") == 1);
    }

    @Test
    void unconfirmedRequestsAndDenialsAreCounted() {
        Scrape before = Scrape.of(client);
        subscriber.confirmsWith(request -> "no");
        subscribe("rss");
        Scrape.until(client, now -> more(before, now, VERIFICATIONS, WEBSUB, "unconfirmed") == 1);
        subscriber.confirmsWith(request -> request.parameter("hub.challenge"));
        subscribe("atom");
        Scrape.until(client, now -> more(before, now, VERIFICATIONS, WEBSUB, "\"confirmed") == 1);
        section.retire();
        Scrape.until(client, now -> more(before, now, VERIFICATIONS, WEBSUB, "denied") == 1);
    }

    @Test
    void aDeliveryThatTakesLongIsUnderWayAndItsDocumentOutstanding() {
        subscribe("rss");
        assertThat(subscriber.asked()).isNotNull();
        CountDownLatch answer = new CountDownLatch(1);
        subscriber.answers(request -> after(answer));
        section.publish("One");
        Scrape.until(
                client,
                now -> now.value("dateline_push_deliveries_active") >= 1
                        && now.value("dateline_push_documents_outstanding") >= 1
                        && now.value("dateline_push_lag_seconds") > 0);
        answer.countDown();
        Scrape.until(
                client,
                now -> now.value("dateline_push_deliveries_active") == 0
                        && now.value("dateline_push_documents_outstanding") == 0
                        && now.value("dateline_push_lag_seconds") == 0);
    }

    @Test
    void rssCloudAndWebhooksHaveMetricsOfTheirOwn() {
        Scrape now = Scrape.of(client);
        assertThat(now.value(DELIVERIES, "kind=\"rsscloud\"")).isZero();
        assertThat(now.value(DELIVERIES, "kind=\"webhook\"")).isZero();
    }

    private static int after(CountDownLatch latch) {
        try {
            latch.await();
            return 204;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void subscribe(String extension) {
        assertThat(section.request(section.topic(extension), subscriber.callback("/" + section.name()))
                        .statusCode())
                .isEqualTo(202);
    }

    private static double more(Scrape before, Scrape after, String name, String... labels) {
        return after.value(name, labels) - before.value(name, labels);
    }
}
