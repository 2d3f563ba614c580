package dateline.push.delivery;

import static dateline.push.delivery.ScriptedCallback.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import dateline.push.SubscribedSection;
import dateline.push.document.DocumentInspection;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Orders of events in which the same document was once told twice. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/open-delivery-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:open-delivery;DB_CLOSE_DELAY=-1")
class OpenDeliveryHttpTest {
    private static final Duration LONGER_THAN_A_CLAIM = Duration.ofMinutes(2);

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    SubscribedDocuments documents;

    @Inject
    DocumentInspection inspection;

    @Test
    void aDeliveryWhoseClaimHasEndedIsNotBegunAgain() throws IOException {
        try (ScriptedCallback callback = new ScriptedCallback(this::moment);
                ScriptedCallback other = new ScriptedCallback(this::moment)) {
            SubscribedSection section = new SubscribedSection(server);
            SubscribedSection otherSection = new SubscribedSection(server);
            section.subscribe(callback.address());
            otherSection.subscribe(other.address());
            callback.does(exchange -> {
                callback.does(answering(204));
                clock.advance(LONGER_THAN_A_CLAIM);
                // When the other one is told, the worker has looked for work after the end of the claim.
                otherSection.publish("Meanwhile");
                assertThat(other.message()).contains("Meanwhile");
                answering(204).run(exchange);
            });
            String id = section.publish("First");
            assertThat(callback.message()).contains("First");
            section.awaitSubscription(callback.address(), row -> row.answered() != null);
            section.withdraw(id);
            assertThat(callback.message()).contains("deleted-entry");
            assertThat(callback.waiting()).isZero();
        }
    }

    /** A change during an inspection begins another one, which may end first. */
    @Test
    void anInspectionThatEndsAfterALaterOneTellsNothingAgain() throws IOException {
        try (ScriptedCallback callback = new ScriptedCallback(this::moment)) {
            SubscribedSection section = new SubscribedSection(server);
            section.subscribe(callback.address());
            int id = section.awaitSubscription(callback.address(), row -> true).document();
            SubscribedDocument before = documents.findById(id).orElseThrow();
            String article = section.publish("First");
            assertThat(callback.message()).contains("First");
            section.awaitSubscription(callback.address(), row -> row.answered() != null);
            long told = documents.findById(id).orElseThrow().number();
            // It may change every feed, so the document is now known to be current at a higher number.
            new SubscribedSection(server);
            inspection.inspect(before);
            assertThat(documents.findById(id).orElseThrow().number()).isEqualTo(told);
            section.withdraw(article);
            assertThat(callback.message()).contains("deleted-entry");
            assertThat(callback.waiting()).isZero();
        }
    }

    private void moment() {
        clock.advance(Duration.ofMillis(250));
    }
}
