package dateline.ingest.source.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With {@code retractions: pages}, the pages of entries that were taken out of a feed say whether they are gone. */
@MicronautTest(transactional = false)
@Property(name = "dateline.sources.allowed-addresses", value = "127.0.0.1")
@Property(name = "dateline.data", value = "target/missing-page-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:missing-page;DB_CLOSE_DELAY=-1")
@Property(name = "test.clock", value = "true")
class MissingPageHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private final FeedServer publisher = new FeedServer();

    @AfterEach
    void close() {
        publisher.close();
    }

    /** RFC 9110 §15.5.5: 404 does not say whether it is for a while or for good; §15.5.11: 410 does. */
    @Test
    void aPageThatIsGoneWithdrawsAtOnceAndOneThatIsMissingAfterADay() {
        feed("gone", "missing", "back", "busy", "there", "stays");
        Client client = new Client(server, Path.of("target/missing-page-data"));
        client.api(
                "PUT",
                "/api/sources/feed",
                "{\"address\": \"" + publisher.address("/feed")
                        + "\", \"section\": \"world\", \"retractions\": \"pages\"}");
        look(client);
        publisher.set("/gone", 410, Map.of(), "");
        publisher.set("/busy", 503, Map.of(), "");
        publisher.set("/there", 200, Map.of(), "");
        feed("stays");
        look(client);
        assertThat(stage(client, "gone")).isEqualTo("withdrawn");
        for (String other : List.of("missing", "back", "busy", "there", "stays")) {
            assertThat(stage(client, other)).as(other).isEqualTo("published");
        }

        publisher.set("/busy", 410, Map.of(), "");
        clock.advance(Duration.ofHours(23));
        feed("stays", "news");
        look(client);
        assertThat(stage(client, "missing")).as("not for a day yet").isEqualTo("published");
        assertThat(stage(client, "busy")).isEqualTo("withdrawn");

        publisher.set("/back", 200, Map.of(), "");
        clock.advance(Duration.ofHours(2));
        feed("stays", "news", "more");
        look(client);
        assertThat(stage(client, "missing")).isEqualTo("withdrawn");
        assertThat(stage(client, "back")).isEqualTo("published");
        assertThat(asked("/missing")).isEqualTo(2);
        assertThat(asked("/there")).isEqualTo(1);
    }

    private long asked(String path) {
        return publisher.asked().stream().filter(one -> one.path().equals(path)).count();
    }

    private void feed(String... entries) {
        StringBuilder items = new StringBuilder();
        for (String entry : entries) {
            items.append("<item><guid isPermaLink=\"false\">")
                    .append(entry)
                    .append("</guid><link>")
                    .append(publisher.address("/" + entry))
                    .append("</link><description>Text of ")
                    .append(entry)
                    .append("</description></item>");
        }
        publisher.set("/feed", 200, Map.of(), "<rss version=\"2.0\"><channel>" + items + "</channel></rss>");
    }

    private static void look(Client client) {
        assertThat(client.api("POST", "/api/sources/feed/look", "").at("/state/standing"))
                .isEqualTo("active");
    }

    private static String stage(Client client, String id) {
        Answer list = client.api("GET", "/api/articles?externalId=source:feed:" + id, "");
        return client.api("GET", "/api/articles/" + list.at("/articles/0/id").substring(9), "")
                .at("/stage");
    }
}
