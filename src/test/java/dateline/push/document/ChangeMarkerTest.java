package dateline.push.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.Subscriptions;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server without subscribers leaves the store alone. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/change-marker-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:change-marker;DB_CLOSE_DELAY=-1")
class ChangeMarkerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ChangeMarker marker;

    @Test
    void itKnowsAtOnceOfItsOwnSubscriptionsAndWithinSecondsOfThoseOfOtherNodes() {
        assertThat(marker.isNeeded()).isFalse();
        try (Subscriber subscriber = new Subscriber()) {
            SubscribedSection section = new SubscribedSection(server);
            section.subscribe(subscriber.callback("/own"));
            assertThat(marker.isNeeded()).isTrue();
            Subscription row = section.awaitSubscription(subscriber.callback("/own"), one -> true);
            subscriptions.deleteById(row.id());
            clock.advance(Duration.ofSeconds(5));
            assertThat(marker.isNeeded()).isFalse();
            subscriptions.save(row);
            clock.advance(Duration.ofMillis(4_999));
            assertThat(marker.isNeeded()).isFalse();
            clock.advance(Duration.ofMillis(1));
            assertThat(marker.isNeeded()).isTrue();
        }
    }
}
