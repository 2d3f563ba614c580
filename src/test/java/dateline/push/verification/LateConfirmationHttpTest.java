package dateline.push.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.push.SubscribedSection;
import dateline.push.Subscriber;
import dateline.push.Subscriber.Received;
import dateline.push.document.DocumentRegistry;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What was confirmed is stored a moment after the document was looked up, and its topic may have ended between. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/late-confirmation-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:late-confirmation;DB_CLOSE_DELAY=-1")
class LateConfirmationHttpTest {
    private static final int GONE = 1_000;

    @Inject
    EmbeddedServer server;

    @Inject
    DataSource store;

    @Inject
    SubscriptionActivation activation;

    @Inject
    DocumentRegistry registry;

    @Inject
    SubscribedDocuments documents;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Verifications verifications;

    /** The document was deleted with its other subscriptions: nothing is stored, so the request is carried out again. */
    @Test
    void aRequestWhoseDocumentWasDeletedIsNotDone() {
        SubscribedSection section = new SubscribedSection(server);
        Verification request = request(section, "http://127.0.0.1:1/deleted");
        verifications.save(request);
        SubscribedDocument deleted =
                new SubscribedDocument(GONE, section.path("atom"), "", "", 0, 0, null, now(), now(), false);
        assertThat(activation.confirm(List.of(new ConfirmedRequest(request, deleted))))
                .isEmpty();
        assertThat(verifications.deleteById(request.id())).isEqualTo(1);
    }

    /** The other subscriptions were ended just before this one was stored. */
    @Test
    void aSubscriptionThatWasStoredAfterTheEndOfItsTopicIsDenied() throws SQLException {
        SubscribedSection section = new SubscribedSection(server);
        section.retire();
        try (Subscriber subscriber = new Subscriber();
                Connection connection =
                        DelegatingDataSource.unwrapDataSource(store).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("INSERT INTO subscribed_document (id, path, feed, tag, number, pending, held, changed,"
                    + " outstanding) VALUES (" + GONE + ", '" + section.path("atom")
                    + "', 'ended', '', 0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, FALSE)");
            subscriptions.save(subscription(section, subscriber.callback("/late")));
            registry.inspectIfEnded(documents.findById(GONE).orElseThrow());
            Received denied = Objects.requireNonNull(subscriber.asked());
            assertThat(denied.parameter("hub.mode")).isEqualTo("denied");
            assertThat(denied.parameter("hub.reason")).contains("retired");
        }
    }

    private static Instant now() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }

    private static Verification request(SubscribedSection section, String callback) {
        return new Verification(
                UuidCreator.getTimeOrderedEpoch(),
                SubscriptionKind.WEBSUB,
                VerificationMode.SUBSCRIBE,
                section.path("atom"),
                section.topic(),
                callback,
                "127.0.0.1",
                "127.0.0.1",
                null,
                false,
                0,
                0,
                null,
                Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static Subscription subscription(SubscribedSection section, String callback) {
        return new Subscription(
                UuidCreator.getTimeOrderedEpoch(),
                SubscriptionKind.WEBSUB,
                GONE,
                section.topic(),
                callback,
                "127.0.0.1",
                "127.0.0.1",
                null,
                false,
                now(),
                null,
                SubscriptionState.ACTIVE,
                0,
                now(),
                null,
                0,
                null,
                null,
                null,
                0);
    }
}
