package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.delivery.memory.KnownVersions;
import dateline.delivery.memory.Representations;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A document stays in memory until its own feed changes, whatever other feeds do. */
@MicronautTest(transactional = false)
class FreshnessHttpTest {
    private static final String FEED = "/sections/culture/feed.rss";

    @Inject
    EmbeddedServer server;

    @Inject
    Representations representations;

    @Inject
    KnownVersions versions;

    @Test
    void aLaterArticleOfTheSameBatchInAnotherFeedDoesNotMakeItStale() {
        Client client = new Client(server, Path.of("target/test-data"));
        client.importing("", "application/x-ndjson", line("culture") + "\n" + line("sport"));
        client.get(FEED);
        assertThat(representations.fresh(FEED)).isNotNull();
        versions.catchUp();
        assertThat(representations.fresh(FEED)).isNotNull();
        client.importing("", "application/x-ndjson", line("sport"));
        versions.catchUp();
        assertThat(representations.fresh(FEED)).isNotNull();
        client.importing("", "application/x-ndjson", line("culture"));
        assertThat(representations.fresh(FEED)).isNull();
    }

    private static String line(String section) {
        return "{\"title\": \"Title\", \"section\": \"%s\", \"language\": \"en\", \"content\": \"<p>Text</p>\"}"
                .formatted(section);
    }
}
