package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.subscription.SubscriptionState;
import dateline.push.verification.SubscriptionCleaning;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** WebSub §5.3: "the number of seconds that the subscription will stay active before expiring". */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/ended-lease-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:ended-lease;DB_CLOSE_DELAY=-1")
class EndedLeaseHttpTest {
    private static final String SHORT = "600";
    private static final Duration LONGER = Duration.ofSeconds(601);

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    SubscriptionCleaning cleaning;

    @Test
    void nothingIsToldAfterTheLeaseUnlessItIsRenewed() {
        try (Subscriber ending = new Subscriber();
                Subscriber retrying = new Subscriber();
                Subscriber renewed = new Subscriber()) {
            SubscribedSection section = new SubscribedSection(server);
            String past = ending.callback("/past");
            String failing = retrying.callback("/failing");
            String lasting = renewed.callback("/lasting");
            section.subscribe(past, "hub.lease_seconds", SHORT);
            section.subscribe(failing, "hub.lease_seconds", SHORT);
            section.subscribe(lasting, "hub.lease_seconds", SHORT);
            retrying.answers(request -> 500);
            renewed.whileWaiting(() -> clock.advance(Duration.ofMillis(250)));
            section.publish("Before");
            assertThat(Objects.requireNonNull(renewed.told()).body()).contains("Before");
            assertThat(ending.told()).isNotNull();
            assertThat(retrying.told()).isNotNull();
            section.awaitSubscription(failing, row -> row.state() == SubscriptionState.RETRYING);

            assertThat(section.request(section.topic(), lasting, "hub.lease_seconds", "86400")
                            .statusCode())
                    .isEqualTo(202);
            section.awaitSubscription(
                    lasting,
                    row -> Objects.requireNonNull(row.ends())
                            .isAfter(clock.instant().plus(Duration.ofHours(12))));
            clock.advance(LONGER);
            section.publish("After");
            assertThat(Objects.requireNonNull(renewed.told()).body()).contains("After");
            section.awaitSubscription(lasting, row -> row.acknowledged() > 0 && row.failures() == 0);
            section.publish("Later");
            assertThat(Objects.requireNonNull(renewed.told()).body()).contains("Later");
            assertThat(ending.waiting()).isZero();
            assertThat(retrying.waiting()).isZero();

            cleaning.clean();
            section.awaitEnd(past);
            section.awaitEnd(failing);
            section.awaitSubscription(lasting, row -> true);
        }
    }
}
