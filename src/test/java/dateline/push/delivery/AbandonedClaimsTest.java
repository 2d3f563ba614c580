package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.push.Form;
import dateline.push.Subscriber;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.Subscriptions;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with an embedded store goes on at once with what it had claimed when it was killed. */
class AbandonedClaimsTest {
    @TempDir
    private Path data;

    @Test
    void whatAKilledServerHadClaimedIsDeliveredAfterTheNextStart() {
        try (Subscriber subscriber = new Subscriber()) {
            try (EmbeddedServer server = start()) {
                Form.post(
                        server,
                        "/hub",
                        "hub.mode",
                        "subscribe",
                        "hub.topic",
                        "https://news.example.org/feed.rss",
                        "hub.callback",
                        subscriber.callback("/claimed"));
                assertThat(subscriber.asked()).isNotNull();
                publish(server, "Before");
                assertThat(Objects.requireNonNull(subscriber.told()).body()).contains("Before");
                Subscriptions subscriptions = server.getApplicationContext().getBean(Subscriptions.class);
                int document = server.getApplicationContext()
                        .getBean(SubscribedDocuments.class)
                        .findByPath("/feed.rss")
                        .orElseThrow()
                        .id();
                Subscription claimed = acknowledged(subscriptions, document);
                subscriptions.claim(List.of(claimed.id()), Instant.now().plus(Duration.ofHours(1)));
                publish(server, "In between");
            }
            try (EmbeddedServer next = start()) {
                assertThat(next.isRunning()).isTrue();
                assertThat(Objects.requireNonNull(subscriber.told()).body()).contains("In between");
            }
        }
    }

    /** The subscription of a document, as soon as the answer to its delivery is stored. */
    private static Subscription acknowledged(Subscriptions subscriptions, int document) {
        for (int i = 0; i < 1_000; i++) {
            Subscription one = subscriptions.ofDocument(document, 1).getFirst();
            if (one.answered() != null) {
                return one;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the answer was not stored");
    }

    private void publish(EmbeddedServer server, String title) {
        assertThat(new Client(server, data)
                        .importing("?section=world", "text/markdown", title + "\n\nA text.")
                        .statusCode())
                .isEqualTo(201);
    }

    private EmbeddedServer start() {
        return TestServer.start(
                data,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:mem:abandoned;DB_CLOSE_DELAY=-1",
                        "dateline.push.allowed-callbacks",
                        "127.0.0.0/8"));
    }
}
