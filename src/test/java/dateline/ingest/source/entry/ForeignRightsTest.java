package dateline.ingest.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import dateline.ingest.source.pull.FeedServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publication claims its rights in its own copy only, not in what comes from elsewhere without any. */
class ForeignRightsTest {
    private static final String OURS = "© Our Gazette";

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void copyFromElsewhereWithoutRightsHasNone() {
        try (FeedServer publisher = new FeedServer();
                EmbeddedServer server = TestServer.start(
                        data,
                        Map.of(
                                "dateline.sources.allowed-addresses",
                                "127.0.0.0/8",
                                "dateline.feed.rights",
                                OURS,
                                "dateline.wire.open",
                                true))) {
            Client client = new Client(server, data);
            publisher.set(
                    "/feed",
                    200,
                    Map.of(),
                    "<rss version=\"2.0\"><channel><title>T</title><item><guid>urn:1</guid><title>Foreign</title>"
                            + "<description>Text</description></item></channel></rss>");
            client.api(
                    "PUT",
                    "/api/sources/foreign",
                    "{\"address\": \"" + publisher.address("/feed") + "\", \"section\": \"world\"}");
            Answer looked = client.api("POST", "/api/sources/foreign/look", "");
            assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("1");
            assertThat(client.get("/sections/world/feed.rss").body())
                    .contains("<title>Foreign</title>")
                    .doesNotContain("<dc:rights>", OURS);
            // RFC 4287 §4.2.10: an entry without rights has those of its feed.
            assertThat(client.get("/sections/world/feed.atom").body()).doesNotContain(OURS);
            assertThat(client.get("/sections/world/feed.json").body())
                    .contains("Foreign")
                    .doesNotContain(OURS);
            for (String format : List.of("ninjs", "newsml")) {
                assertThat(client.get("/sections/world/feed." + format).body())
                        .as(format)
                        .contains("Foreign")
                        .doesNotContain(OURS);
            }

            client.api(
                    "POST",
                    "/api/articles",
                    "{\"title\": \"Own\", \"section\": \"sport\", \"content\": \"<p>Text</p>\"}");
            assertThat(client.get("/sections/sport/feed.rss").body()).contains("<dc:rights>" + OURS + "</dc:rights>");
            assertThat(client.get("/sections/sport/feed.atom").body())
                    .containsSubsequence("<rights>" + OURS, "<entry", "<rights>" + OURS);
        }
    }
}
