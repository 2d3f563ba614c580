package dateline.push;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.push.Subscriber.Received;
import dateline.push.progress.PushProgress;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one PostgreSQL share the subscriptions, and one goes on when the other has ended. */
class PostgresPushIT {
    private static final String HOME = "https://news.example.org";
    private static final int SUBSCRIPTIONS = 60;

    @TempDir
    private Path data;

    @Test
    void everySubscriptionGetsTheNewestDocumentOfBothNodes() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Subscriber subscriber = new Subscriber()) {
            String store = postgres.getJdbcUrl("postgres", "postgres");
            try (EmbeddedServer other = node(store)) {
                try (EmbeddedServer one = node(store)) {
                    for (int i = 0; i < SUBSCRIPTIONS; i++) {
                        String topic =
                                HOME + "/feed." + List.of("rss", "atom", "json").get(i % 3);
                        subscribe(i % 2 == 0 ? one : other, topic, subscriber.callback("/" + i));
                        assertThat(subscriber.asked()).isNotNull();
                    }
                    publish(one, "By one node");
                    awaitAll(subscriber, "By one node");
                    publish(other, "By the other node");
                    awaitAll(subscriber, "By the other node");
                    publish(one, "Just before the end");
                }
                awaitAll(subscriber, "Just before the end");
                publish(other, "After the end");
                awaitAll(subscriber, "After the end");
                awaitUpToDate(other.getApplicationContext().getBean(PushProgress.class));
            }
        }
    }

    /** Takes messages until the last one to every callback has the title. */
    private static void awaitAll(Subscriber subscriber, String title) {
        Map<String, Boolean> newest = new HashMap<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while ((newest.size() < SUBSCRIPTIONS || newest.containsValue(false)) && System.nanoTime() < deadline) {
            Received told = Objects.requireNonNull(subscriber.told(), "no more messages for " + title);
            newest.put(told.target(), told.body().contains(title));
        }
        assertThat(newest).hasSize(SUBSCRIPTIONS).doesNotContainValue(false);
    }

    /** What the metrics say. */
    private static void awaitUpToDate(PushProgress progress) {
        for (int i = 0; i < 1_500; i++) {
            if (progress.subscriptions(SubscriptionKind.WEBSUB, SubscriptionState.ACTIVE) == SUBSCRIPTIONS
                    && progress.behind(SubscriptionKind.WEBSUB, SubscriptionState.ACTIVE) == 0
                    && progress.outstandingDocuments() == 0
                    && progress.lag().isZero()) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError(progress.lag() + " behind");
    }

    private void publish(EmbeddedServer node, String title) {
        assertThat(new Client(node, data)
                        .importing("?section=world", "text/markdown", title + "\n\nA text.")
                        .statusCode())
                .isEqualTo(201);
    }

    private static void subscribe(EmbeddedServer node, String topic, String callback) {
        HttpResponse<String> answer =
                Form.post(node, "/hub", "hub.mode", "subscribe", "hub.topic", topic, "hub.callback", callback);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private EmbeddedServer node(String store) {
        return TestServer.start(
                data, Map.of("dateline.store", store, "dateline.push.allowed-callbacks", "127.0.0.0/8"));
    }
}
