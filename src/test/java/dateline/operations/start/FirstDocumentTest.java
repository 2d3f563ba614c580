package dateline.operations.start;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestServer;
import dateline.delivery.memory.Representations;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in memory before anyone has asked. */
class FirstDocumentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void theFeedOfEverythingIsInMemoryWithoutARequest() {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Representations memory = server.getApplicationContext().getBean(Representations.class);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!memory.contains("/feed.rss") && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(memory.contains("/feed.rss")).isTrue();
            assertThat(memory.contains("/feed.atom")).isFalse();
        }
    }
}
