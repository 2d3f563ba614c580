package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.Subscriber.Received;
import dateline.push.subscription.SubscriptionState;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Callbacks that hang leave most connections of their host to its other callbacks. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.push.connections-per-host", value = "4")
@Property(name = "dateline.push.timeout", value = "2m")
@Property(name = "dateline.data", value = "target/hanging-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:hanging;DB_CLOSE_DELAY=-1")
class HangingCallbackHttpTest {
    private static final int HANGING = 6;

    @Inject
    EmbeddedServer server;

    @Test
    void hangingCallbacksDoNotDelayTheOthersOfTheirHost() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Semaphore hanging = new Semaphore(0);
        try (Subscriber subscriber = new Subscriber()) {
            SubscribedSection section = new SubscribedSection(server);
            for (int i = 0; i < HANGING; i++) {
                String callback = subscriber.callback("/hanging/" + i);
                section.subscribe(callback);
                section.become(
                        i % 2 == 0 ? SubscriptionState.SLOW : SubscriptionState.RETRYING,
                        section.awaitSubscription(callback, row -> true));
            }
            section.subscribe(subscriber.callback("/prompt"));
            subscriber.answers(request -> answer(request, end, hanging));
            for (String title : new String[] {"First", "Second", "Third"}) {
                section.publish(title);
                Received told = Objects.requireNonNull(subscriber.told());
                assertThat(told.target()).isEqualTo("/prompt");
                assertThat(told.body()).contains(title);
                // The hanging ones take what they may.
                hanging.acquire(title.equals("First") ? 1 : 0);
            }
            assertThat(hanging.availablePermits()).isZero();
        } finally {
            end.countDown();
        }
    }

    private static int answer(Received request, CountDownLatch end, Semaphore hanging) {
        if (!request.target().startsWith("/hanging/")) {
            return 204;
        }
        try {
            hanging.release();
            end.await();
            return 204;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
