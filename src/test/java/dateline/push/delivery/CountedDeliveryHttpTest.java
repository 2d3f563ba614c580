package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import dateline.push.SubscribedSection;
import dateline.readership.StoredReadership;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is pushed is counted as the readership of its topic. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/counted-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:counted;DB_CLOSE_DELAY=-1")
class CountedDeliveryHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Test
    void acknowledgedDocumentsAreCounted() throws IOException {
        ScriptedCallback callback = new ScriptedCallback(() -> clock.advance(Duration.ofMillis(250)));
        SubscribedSection section = new SubscribedSection(server);
        section.subscribe(callback.address());
        section.publish("First");
        assertThat(callback.message()).contains("First");
        section.awaitSubscription(callback.address(), row -> row.answered() != null);
        new StoredReadership(server.getApplicationContext()).store();
        String query = "/api/statistics?topic=sections/" + section.name();
        assertThat(section.client().api("GET", query, "").at("/total/deliveries"))
                .isEqualTo("1");
        callback.close();
    }
}
