package dateline.push.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.ProblemException;
import dateline.push.SubscribedSection;
import dateline.push.document.DocumentRegistry;
import dateline.push.document.SubscribedDocument;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "dateline.data", value = "target/messages-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:messages;DB_CLOSE_DELAY=-1")
class DocumentMessagesTest {
    @Inject
    EmbeddedServer server;

    @Inject
    DocumentRegistry documents;

    @Inject
    DocumentMessages messages;

    /** WebSub §7: what is sent is the content of the topic. A node that can't read it sends nothing for now. */
    @Test
    void anEarlierDocumentIsNotSentAsALaterOne() {
        SubscribedSection section = new SubscribedSection(server);
        section.publish("Quay");
        SubscribedDocument now = documents.of(section.path("rss"));
        assertThat(new String(messages.whole(now).body(), StandardCharsets.UTF_8))
                .contains("Quay");
        SubscribedDocument later = new SubscribedDocument(
                now.id(),
                now.path(),
                now.feed(),
                now.tag(),
                now.number() + 1_000,
                now.pending(),
                now.due(),
                now.held(),
                now.changed(),
                now.outstanding());
        assertThatThrownBy(() -> messages.whole(later)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> messages.changes(later, now.number())).isInstanceOf(ProblemException.class);
    }
}
