package dateline.push.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Callbacks that hang when they are asked do not keep those of other hosts from being asked. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.push.connections-per-host", value = "4")
@Property(name = "dateline.push.timeout", value = "2m")
@Property(name = "dateline.data", value = "target/hanging-verification-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:hanging-verification;DB_CLOSE_DELAY=-1")
class HangingVerificationHttpTest {
    /** Far more than are asked at one host at the same time. */
    private static final int HANGING = 100;

    @Inject
    EmbeddedServer server;

    @Test
    void othersAreAskedAtOnceAndTheHangingOnesAfterwards() {
        CountDownLatch end = new CountDownLatch(1);
        SubscribedSection section = new SubscribedSection(server);
        try (Subscriber hanging = new Subscriber("127.0.0.1");
                Subscriber prompt = new Subscriber("127.0.0.2")) {
            hanging.confirmsWith(request -> {
                await(end);
                return request.parameter("hub.challenge");
            });
            for (int i = 0; i < HANGING; i++) {
                assertThat(section.request(section.topic(), hanging.callback("/" + i))
                                .statusCode())
                        .isEqualTo(202);
            }
            section.subscribe(prompt.callback("/prompt"));
            assertThat(prompt.asked()).isNotNull();
            end.countDown();
            Set<String> asked = new HashSet<>();
            for (int i = 0; i < HANGING; i++) {
                String target = Objects.requireNonNull(hanging.asked()).target();
                assertThat(asked.add(target.substring(0, target.indexOf('?'))))
                        .as(target)
                        .isTrue();
            }
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
