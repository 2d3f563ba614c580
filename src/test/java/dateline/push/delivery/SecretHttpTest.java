package dateline.push.delivery;

import static dateline.push.delivery.ScriptedCallback.answering;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import dateline.push.SubscribedSection;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionState;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** WebSub §8: the secret is the subscriber's and the hub's alone. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/secret-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:secret;DB_CLOSE_DELAY=-1")
class SecretHttpTest {
    private static final String SECRET = "an-unmistakable-secret";

    @Inject
    EmbeddedServer server;

    @Test
    void itIsInNoLineOfTheLogAndInNoAnswer() throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger dateline = (Logger) LoggerFactory.getLogger("dateline");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = dateline.getLevel();
        Lines appender = new Lines(lines);
        appender.start();
        root.addAppender(appender);
        dateline.setLevel(Level.TRACE);
        try (ScriptedCallback callback = new ScriptedCallback()) {
            SubscribedSection section = new SubscribedSection(server);
            HttpResponse<String> answer = section.subscribe(callback.address(), "hub.secret", SECRET);
            assertThat(answer.body() + answer.headers()).doesNotContain(SECRET);
            callback.does(answering(500));
            section.publish("First");
            assertThat(callback.message()).doesNotContain(SECRET);
            Subscription row =
                    section.awaitSubscription(callback.address(), one -> one.state() == SubscriptionState.RETRYING);
            assertThat(row.secret()).isEqualTo(SECRET);
            assertThat(row.toString()).doesNotContain(SECRET);
            assertThat(callback.targets()).noneMatch(target -> target.contains(SECRET));
        } finally {
            root.detachAppender(appender);
            dateline.setLevel(level);
        }
        assertThat(lines).noneMatch(line -> line.contains(SECRET));
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                lines.add(String.valueOf(cause.getMessage()));
            }
        }
    }
}
