package dateline.push;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store is away for a moment, as when PostgreSQL is restarted. */
class PostgresOutageIT {
    @TempDir
    private Path data;

    /** A claim would last a minute, and then the subscriber would be told once more. */
    @Test
    void whatWasAcknowledgedMeanwhileIsStoredWhenTheStoreIsBack() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Relay relay = new Relay(postgres.getPort());
                Subscriber subscriber = new Subscriber()) {
            String store = "jdbc:postgresql://localhost:" + relay.port() + "/postgres?user=postgres";
            try (EmbeddedServer node = TestServer.start(
                    data, Map.of("dateline.store", store, "dateline.push.allowed-callbacks", "127.0.0.0/8"))) {
                SubscribedSection section = new SubscribedSection(node);
                section.subscribe(subscriber.callback("/a"));
                AtomicBoolean first = new AtomicBoolean(true);
                subscriber.answers(request -> {
                    if (first.getAndSet(false)) {
                        relay.cut();
                    }
                    return 204;
                });
                section.publish("First");
                assertThat(Objects.requireNonNull(subscriber.told()).body()).contains("First");
                relay.resume();
                section.awaitSubscription(subscriber.callback("/a"), row -> row.answered() != null);
                section.publish("Second");
                assertThat(Objects.requireNonNull(subscriber.told()).body()).contains("Second");
                assertThat(subscriber.waiting()).isZero();
            }
        }
    }
}
