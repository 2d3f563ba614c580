package dateline.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedDocumentsHttpTest {
    private static final Pattern TIME = Pattern.compile("(?:max-age|stale-while-revalidate)=(\\d+)");

    /**
     * RFC 9111 §4.2, RFC 5861 §3: until the sum of both times has passed, a cache may answer without asking, with a document
     * that names a recalled article.
     */
    @Test
    void noCacheMayUseADocumentForLongerThanTheBound(@TempDir Path data) {
        try (EmbeddedServer server = TestServer.start(data, Map.of("dateline.feed.most-age", "90s"))) {
            Client client = new Client(server, data);
            for (String document :
                    List.of("/", "/feed.rss", "/sections/world", "/feeds.opml", "/sitemap.xml", "/feed")) {
                String field = Client.header(client.get(document), "Cache-Control");
                long seconds = TIME.matcher(field)
                        .results()
                        .mapToLong(time -> Long.parseLong(time.group(1)))
                        .sum();
                assertThat(seconds).as(document + " " + field).isEqualTo(90);
            }
        }
    }
}
