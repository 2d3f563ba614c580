package dateline.push.request;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.subscription.Subscriptions;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** WebSub §5.1: a hub may refuse subscriptions; nobody uses all of them. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.push.per-client", value = "40")
@Property(name = "dateline.data", value = "target/limits-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:limits;DB_CLOSE_DELAY=-1")
class SubscriptionLimitsHttpTest {
    private static final int LIMIT = 40;

    @Inject
    EmbeddedServer server;

    @Inject
    Subscriptions subscriptions;

    /** Many at once are confirmed together; each is stored once, whatever is refused. */
    @Test
    void aClientHasAsManySubscriptionsAsItMay() {
        try (Subscriber subscriber = new Subscriber()) {
            SubscribedSection section = new SubscribedSection(server);
            List<String> callbacks = IntStream.range(0, LIMIT)
                    .mapToObj(i -> subscriber.callback("/" + i))
                    .toList();
            callbacks.parallelStream()
                    .forEach(callback -> assertThat(section.request(section.topic("rss"), callback)
                                    .statusCode())
                            .isEqualTo(202));
            callbacks.forEach(callback -> section.awaitSubscription(callback, row -> true));
            assertThat(subscriptions.countAll()).isEqualTo(LIMIT);
            HttpResponse<String> refused = section.request(section.topic("rss"), subscriber.callback("/more"));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("There are 40 subscriptions of your address already");
            String renewed = callbacks.getFirst();
            assertThat(section.request(section.topic("rss"), renewed, "hub.secret", "new")
                            .statusCode())
                    .isEqualTo(202);
            section.awaitSubscription(renewed, row -> row.secret() != null);
            section.publish("Quay");
            assertThat(subscriber.told()).isNotNull();
        }
    }
}
