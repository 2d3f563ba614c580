package dateline.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.feed.PublicAddress;
import dateline.push.Form;
import dateline.push.Subscriber;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A delivery that is not sent for a reason of this server is counted, and is sent later. */
@MicronautTest(transactional = false)
@Property(name = "dateline.data", value = "target/postponed-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:postponed;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.push.connections-per-host", value = "1")
class PostponedDeliveryHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    PublicAddress home;

    /** The only connection to the host is taken by a callback that does not say whether it wants another subscription. */
    @Test
    void aDeliveryWithoutAFreeConnectionIsPostponed() {
        Client client = new Client(server, Path.of("target/postponed-data"));
        try (Subscriber subscriber = new Subscriber()) {
            subscribe(subscriber, "/feed.rss");
            Scrape.until(client, now -> now.value("dateline_push_subscriptions", "websub", "active") == 1);
            CountDownLatch taken = new CountDownLatch(1);
            CountDownLatch answer = new CountDownLatch(1);
            subscriber.confirmsWith(request -> {
                taken.countDown();
                await(answer);
                return "no";
            });
            subscribe(subscriber, "/feed.atom");
            await(taken);
            client.importing("?section=world", "text/markdown", "One\n\nA text.");
            Scrape.until(client, now -> now.value("dateline_push_deliveries_total", "websub", "postponed") >= 1);
            answer.countDown();
            assertThat(subscriber.told()).isNotNull();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void subscribe(Subscriber subscriber, String path) {
        assertThat(Form.post(
                                server,
                                "/hub",
                                "hub.mode",
                                "subscribe",
                                "hub.topic",
                                home.at(path).toString(),
                                "hub.callback",
                                subscriber.callback("/"))
                        .statusCode())
                .isEqualTo(202);
    }
}
