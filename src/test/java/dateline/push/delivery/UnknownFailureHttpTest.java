package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.SubscribedSection;
import dateline.push.subscription.Subscription;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A delivery that fails in a way that nobody has thought of is not begun again and again. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/unknown-failure-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:unknown-failure;DB_CLOSE_DELAY=-1")
class UnknownFailureHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    DataSource store;

    @Inject
    InstantSource clock;

    @Test
    void theSubscriptionIsLeftAloneForAsLongAsAClaim() throws IOException, SQLException {
        SubscribedSection section = new SubscribedSection(server);
        try (ScriptedCallback callback = new ScriptedCallback()) {
            section.subscribe(callback.address());
            Subscription subscription = section.awaitSubscription(callback.address(), row -> true);
            String unreadable = "ftp://example.org/";
            rename(subscription, unreadable);
            section.publish("Not told");
            Subscription left = section.awaitSubscription(
                    unreadable, row -> row.claimed().isAfter(clock.instant().plus(Duration.ofSeconds(30))));
            assertThat(left.acknowledged()).isEqualTo(subscription.acknowledged());
        }
    }

    private void rename(Subscription subscription, String callback) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(store).getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE subscription SET callback = ? WHERE id = ?")) {
            connection.setAutoCommit(true);
            update.setString(1, callback);
            update.setObject(2, subscription.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
