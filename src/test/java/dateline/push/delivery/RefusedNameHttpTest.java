package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.push.SubscribedSection;
import dateline.push.document.ChangeMarker;
import dateline.push.document.DocumentRegistry;
import dateline.push.document.SubscribedDocument;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A name that was public when its subscription was confirmed may lead to this machine later. */
@MicronautTest(transactional = false)
@Property(name = "dateline.data", value = "target/refused-name-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:refused-name;DB_CLOSE_DELAY=-1")
class RefusedNameHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    DocumentRegistry documents;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ChangeMarker marker;

    @Test
    void nothingIsSentToANameOfAPrivateAddress() throws IOException {
        try (ScriptedCallback listener = new ScriptedCallback()) {
            SubscribedSection section = new SubscribedSection(server);
            String callback = listener.address().replace("127.0.0.1", "localhost");
            SubscribedDocument document = documents.of(documents.path(URI.create(section.topic())));
            subscriptions.save(row(document, section.topic(), callback));
            marker.subscribed();
            section.publish("First");
            Subscription row = section.awaitSubscription(callback, one -> one.state() == SubscriptionState.RETRYING);
            assertThat(row.answer()).contains("localhost");
            assertThat(listener.targets()).isEmpty();
        }
    }

    private static Subscription row(SubscribedDocument document, String topic, String callback) {
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        return new Subscription(
                UuidCreator.getTimeOrderedEpoch(),
                SubscriptionKind.WEBSUB,
                document.id(),
                topic,
                callback,
                "localhost",
                "192.0.2.7",
                null,
                false,
                begin,
                null,
                SubscriptionState.ACTIVE,
                document.number(),
                begin,
                null,
                0,
                null,
                null,
                null,
                0);
    }
}
