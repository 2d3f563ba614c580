package dateline.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** RFC 9111 §5.2.2.1. */
@MicronautTest(transactional = false)
@Property(name = "dateline.data", value = "target/first-import-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:first-import;DB_CLOSE_DELAY=-1")
class FirstImportHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    FirstImport first;

    @Test
    void cachesKeepWhatIsHalfImportedForSeconds() {
        Client client = new Client(server, Path.of("target/first-import-data"));
        assertThat(caching(client)).contains("max-age=60,");
        first.run(() -> {
            assertThat(client.importing("?section=world", "text/markdown", "Quay\n\nA text.")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(caching(client)).contains("max-age=10,");
        });
        assertThat(caching(client)).contains("max-age=60,");
    }

    private static String caching(Client client) {
        return Client.header(client.get("/feed.rss"), "Cache-Control");
    }
}
