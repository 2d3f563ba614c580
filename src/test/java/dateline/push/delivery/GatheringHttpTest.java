package dateline.push.delivery;

import static dateline.push.delivery.ScriptedCallback.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import dateline.push.SubscribedSection;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.SubscriptionState;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which changes are delivered together, and which at once. While a test waits, the clock moves by less than the window. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.push.window", value = "1m")
@Property(name = "dateline.data", value = "target/gathering-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:gathering;DB_CLOSE_DELAY=-1")
class GatheringHttpTest {
    private static final Duration WINDOW = Duration.ofSeconds(61);

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    SubscribedDocuments documents;

    private ScriptedCallback callback;
    private SubscribedSection section;

    @BeforeEach
    void open() throws IOException {
        callback = new ScriptedCallback(() -> clock.advance(Duration.ofMillis(250)));
        section = new SubscribedSection(server);
    }

    @AfterEach
    void close() {
        callback.close();
    }

    @Test
    void quickChangesAreOneDelivery() {
        section.subscribe(callback.address());
        section.publish("First");
        assertThat(callback.message()).contains("First");
        section.publish("Second");
        section.publish("Third");
        section.publish("Fourth");
        clock.advance(WINDOW);
        assertThat(callback.message()).contains("Second", "Third", "Fourth");
        section.publish("Fifth");
        clock.advance(WINDOW);
        assertThat(callback.message()).contains("Fifth");
        assertThat(callback.waiting()).isZero();
    }

    /** Who was away and subscribes again does not wait for the next try or the next change. */
    @Test
    void aRenewedSubscriptionGetsWhatItHasMissed() {
        section.subscribe(callback.address());
        callback.does(answering(500));
        section.publish("Missed");
        assertThat(callback.message()).contains("Missed");
        section.awaitSubscription(callback.address(), row -> row.state() == SubscriptionState.RETRYING);
        callback.does(answering(204));
        section.subscribe(callback.address());
        assertThat(callback.message()).contains("Missed");
    }

    /** A new section may change every feed, so all are looked at; those that turn out to be the same are not delivered. */
    @Test
    void aDocumentThatIsTheSameIsNotDelivered() {
        section.subscribe(callback.address());
        section.publish("First");
        assertThat(callback.message()).contains("First");
        int id = section.awaitSubscription(callback.address(), row -> true).document();
        clock.advance(WINDOW);
        SubscribedDocument before = documents.findById(id).orElseThrow();
        new SubscribedSection(server);
        section.awaitSubscription(callback.address(), row -> isInspectedAfter(before));
        clock.advance(WINDOW);
        section.publish("Second");
        assertThat(callback.message()).contains("Second");
    }

    private boolean isInspectedAfter(SubscribedDocument before) {
        SubscribedDocument now = documents.findById(before.id()).orElseThrow();
        return now.pending() > before.pending() && now.due() == null;
    }

    @Test
    void aWithdrawalIsNotHeldBack() {
        section.subscribe(callback.address());
        String id = section.publish("Recalled");
        assertThat(callback.message()).contains("Recalled");
        section.withdraw(id);
        assertThat(callback.message()).contains("deleted-entry");
    }

    /** {@code hub.delta=true}: what a poll with {@code A-IM: feed} gets (RFC 3229), tombstones included (RFC 6721). */
    @Test
    void aDeltaHasTheChangesSinceTheLastAcknowledgement() {
        section.subscribe(callback.address(), "hub.delta", "true");
        String first = section.publish("First");
        assertThat(callback.message()).contains("First");
        clock.advance(WINDOW);
        section.publish("Second");
        assertThat(callback.message()).contains("Second").doesNotContain("First");
        section.withdraw(first);
        assertThat(callback.message()).contains("deleted-entry", first).doesNotContain("Second");

        callback.does(answering(503));
        clock.advance(WINDOW);
        section.publish("Third");
        assertThat(callback.message()).contains("Third");
        section.awaitSubscription(callback.address(), row -> row.state() == SubscriptionState.RETRYING);
        callback.does(answering(204));
        clock.advance(Duration.ofSeconds(12));
        assertThat(callback.message()).contains("Third").doesNotContain("Second");
    }
}
