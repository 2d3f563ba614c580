package dateline.push.delivery;

import static dateline.push.delivery.ScriptedCallback.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import dateline.push.SubscribedSection;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionState;
import dateline.push.verification.SubscriptionCleaning;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** WebSub §7: any 2xx is an acknowledgement, 410 ends the subscription, everything else is tried again. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.push.timeout", value = "2s")
@Property(name = "dateline.data", value = "target/failing-callbacks-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:failing-callbacks;DB_CLOSE_DELAY=-1")
class FailingCallbackHttpTest {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(12);

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    SubscriptionCleaning cleaning;

    private final CountDownLatch end = new CountDownLatch(1);
    private ScriptedCallback callback;
    private SubscribedSection section;

    @BeforeEach
    void subscribe() throws IOException {
        callback = new ScriptedCallback(() -> clock.advance(Duration.ofMillis(250)));
        section = new SubscribedSection(server);
        section.subscribe(callback.address());
    }

    @AfterEach
    void close() {
        end.countDown();
        callback.close();
    }

    @Test
    void aCallbackThatFailsIsTriedAgainLater() {
        callback.does(answering(500));
        section.publish("First");
        assertThat(callback.message()).contains("First");
        Subscription retrying = retrying();
        assertThat(retrying.retry())
                .isBetween(clock.instant().plusSeconds(8), clock.instant().plusSeconds(12));
        assertThat(retrying.failures()).isEqualTo(1);
        assertThat(retrying.failing()).isEqualTo(clock.instant());
        assertThat(retrying.answer()).isEqualTo("HTTP 500");

        callback.does(answering(204));
        clock.advance(FIRST_DELAY);
        assertThat(callback.message()).contains("First");
        Subscription active =
                section.awaitSubscription(callback.address(), row -> row.state() == SubscriptionState.ACTIVE);
        assertThat(active.failures()).isZero();
        assertThat(active.failing()).isNull();
        assertThat(active.retry()).isNull();
        assertThat(active.acknowledged()).isGreaterThan(retrying.acknowledged());
        assertThat(callback.waiting()).isZero();
    }

    @Test
    void aCallbackThatIsGoneEndsItsSubscription() {
        callback.does(answering(410));
        section.publish("First");
        assertThat(callback.message()).isNotNull();
        section.awaitEnd(callback.address());
    }

    /** After too many failures nothing is sent before the subscriber has confirmed that it still wants the subscription. */
    @Test
    void aSuspendedSubscriptionIsAskedAgain() {
        Subscription row = section.awaitSubscription(callback.address(), one -> true);
        section.become(SubscriptionState.SUSPENDED, row);
        section.publish("Missed");
        callback.targets().clear();
        cleaning.clean();
        assertThat(callback.message()).contains("Missed");
        assertThat(callback.targets().getFirst()).startsWith("GET ");
        assertThat(section.awaitSubscription(callback.address(), one -> true).state())
                .isEqualTo(SubscriptionState.ACTIVE);
    }

    /** RFC 6585 §4, RFC 9110 §10.2.3. */
    @Test
    void aCallbackCanSayWhenItIsReady() {
        callback.does(answering(429, "Retry-After", "3600"));
        section.publish("First");
        assertThat(callback.message()).isNotNull();
        assertThat(retrying().retry()).isEqualTo(clock.instant().plusSeconds(3_600));
        callback.does(answering(204));
        clock.advance(Duration.ofHours(1));
        assertThat(callback.message()).isNotNull();
    }

    @Test
    void aCallbackThatDoesNotAnswerHasFailed() {
        callback.does(exchange -> await(end));
        section.publish("First");
        assertThat(callback.message()).isNotNull();
        assertThat(retrying().answer()).isNotEmpty().doesNotContain("HTTP");
    }

    @Test
    void aCallbackThatClosesTheConnectionHasFailed() {
        callback.does(exchange -> {});
        section.publish("First");
        assertThat(callback.message()).isNotNull();
        assertThat(retrying().answer()).isNotEmpty().doesNotContain("HTTP 2");
    }

    /** A redirect could lead to where the server must not connect. */
    @Test
    void aRedirectIsNotFollowed() {
        callback.does(answering(307, "Location", callback.address() + "/elsewhere"));
        section.publish("First");
        assertThat(callback.message()).isNotNull();
        assertThat(retrying().answer()).isEqualTo("HTTP 307");
        assertThat(callback.targets()).noneMatch(target -> target.contains("elsewhere"));
    }

    /** The status is the acknowledgement; of the body at most 64 KB are read. */
    @Test
    void aMegabyteOfAnswerIsNotRead() {
        callback.does(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[1_000_000]);
        });
        acknowledgesTwice();
    }

    @Test
    void anAnswerWithoutEndDoesNotHoldTheOthersUp() {
        callback.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] some = new byte[8_192];
            Arrays.fill(some, (byte) 'x');
            while (end.getCount() > 0) {
                out.write(some);
                out.flush();
            }
        });
        acknowledgesTwice();
    }

    private void acknowledgesTwice() {
        for (String title : List.of("First", "Second")) {
            section.publish(title);
            assertThat(callback.message()).contains(title);
            clock.advance(Duration.ofSeconds(2));
        }
        Subscription row = section.awaitSubscription(
                callback.address(), one -> Objects.equals(one.answer(), "HTTP 200") && one.failures() == 0);
        assertThat(row.state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    private Subscription retrying() {
        return section.awaitSubscription(callback.address(), row -> row.state() == SubscriptionState.RETRYING);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
