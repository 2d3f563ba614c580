package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one store. */
class TwoNodesTest {
    private static final String FEED = "/sections/world/feed.rss";

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void bothNodesServeTheSameArticlesWithTheSameTags() {
        try (EmbeddedServer one = node();
                EmbeddedServer other = node()) {
            Client publisher = new Client(one, data);
            Client reader = new Client(other, data);
            String before = tag(reader);
            assertThat(tag(publisher)).isEqualTo(before);

            publisher.importing("?section=world", "text/markdown", "News\n\nAn article that one node publishes.");
            assertThat(tag(publisher)).as("at once on the same node").isNotEqualTo(before);

            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (tag(reader).equals(before) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            HttpResponse<String> feed = reader.get(FEED);
            assertThat(feed.body()).contains("<title>News</title>");
            assertThat(tag(reader)).isEqualTo(tag(publisher));
        }
    }

    private static String tag(Client client) {
        return client.get(FEED).headers().firstValue("ETag").orElseThrow();
    }

    private EmbeddedServer node() {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:mem:two;DB_CLOSE_DELAY=-1",
                        "dateline.data",
                        data.toString(),
                        "dateline.public-url",
                        "https://news.example.org",
                        "micronaut.server.port",
                        -1));
    }
}
