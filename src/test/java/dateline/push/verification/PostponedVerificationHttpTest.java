package dateline.push.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.progress.VerificationCounts;
import dateline.push.progress.VerificationCounts.Outcome;
import dateline.push.subscription.SubscriptionKind;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A callback that this server can't ask now is asked later. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.push.connections-per-host", value = "1")
@Property(name = "dateline.push.timeout", value = "2m")
@Property(name = "dateline.data", value = "target/postponed-verification-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:postponed-verification;DB_CLOSE_DELAY=-1")
class PostponedVerificationHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    VerificationCounts counts;

    /** The only connection to the host is taken by a delivery whose answer is late. */
    @Test
    void aRequestWithoutAFreeConnectionIsVerifiedAfterwards() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        SubscribedSection section = new SubscribedSection(server);
        try (Subscriber subscriber = new Subscriber()) {
            section.subscribe(subscriber.callback("/first"));
            subscriber.answers(message -> {
                taken.countDown();
                await(end);
                return 204;
            });
            section.publish("Late");
            taken.await();
            section.request(section.topic(), subscriber.callback("/second"));
            awaitPostponed();
            end.countDown();
            section.awaitSubscription(subscriber.callback("/second"), row -> true);
        } finally {
            end.countDown();
        }
    }

    private void awaitPostponed() {
        for (int i = 0; i < 1_500 && counts.of(SubscriptionKind.WEBSUB, Outcome.POSTPONED) == 0; i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(counts.of(SubscriptionKind.WEBSUB, Outcome.POSTPONED)).isPositive();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
