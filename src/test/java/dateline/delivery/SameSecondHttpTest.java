package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two articles in one second, and a client that has only a date (RFC 9110 §8.8.2.2, §13.1.3). */
class SameSecondHttpTest {
    private static final String FEED = "/sections/world/feed.atom";

    @TempDir
    Path data = Path.of("replaced");

    /** By the server's date, and by the client's own; for the feed and for changes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Plain", "A-IM"})
    void noEntryIsMissed(String name) {
        try (EmbeddedServer server = node(name)) {
            Client client = new Client(server, data);
            TestClock clock = server.getApplicationContext().getBean(TestClock.class);
            clock.advance(Duration.ofSeconds(30));
            publish(client, "First");
            HttpResponse<String> first = client.get(FEED);
            clock.advance(Duration.ofMillis(300));
            for (String date : new String[] {modified(first), "Tue, 01 Dec 2026 09:00:30 GMT"}) {
                assertThat(client.get(FEED, name, "feed", "If-Modified-Since", date)
                                .statusCode())
                        .as("until the second is over: " + date)
                        .isEqualTo(200);
            }
            publish(client, "Second");
            HttpResponse<String> second = client.get(FEED, name, "feed", "If-Modified-Since", modified(first));
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).contains("<title>Second</title>");
            clock.advance(Duration.ofSeconds(5));
            HttpResponse<String> third = client.get(FEED, name, "feed", "If-Modified-Since", modified(second));
            assertThat(third.statusCode()).as("the second had not been over").isEqualTo(200);
            assertThat(client.get(FEED, name, "feed", "If-Modified-Since", modified(third))
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    private static void publish(Client client, String title) {
        client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"world\", \"title\": \"" + title + "\", \"content\": \"<p>T.</p>\"}");
    }

    private static String modified(HttpResponse<String> answer) {
        return answer.headers().firstValue("Last-Modified").orElseThrow();
    }

    private EmbeddedServer node(String store) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:mem:second-" + store + ";DB_CLOSE_DELAY=-1",
                        "dateline.data",
                        data.toString(),
                        "test.clock",
                        "true",
                        "micronaut.server.port",
                        -1));
    }
}
