package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import dateline.http.HttpDates;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the clock is set back, no client misses an article, and no expired token is valid again. */
class ClockSetBackHttpTest {
    private static final String FEED = "/sections/world/feed.atom";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path data = Path.of("replaced");

    /** RFC 9110 §8.8.2.2, §13.1.3: a client that has only a date never gets 304 when there is a new article. */
    @Test
    void aClientWithOnlyADateMissesNoArticle() {
        try (EmbeddedServer server = node("while-running")) {
            Client client = new Client(server, data);
            TestClock clock = server.getApplicationContext().getBean(TestClock.class);
            publish(client, "first");
            clock.advance(Duration.ofMinutes(5));
            HttpResponse<String> first = client.get(FEED);
            clock.advance(HOUR.negated());
            String last = assertNews(client, "second", modified(first));
            last = assertNews(client, "third", last);
            clock.advance(Duration.ofMillis(200));
            last = assertNews(client, "fourth", last);
            clock.advance(Duration.ofSeconds(10));
            last = assertNews(client, "fifth", last);
            clock.advance(HOUR.multipliedBy(3));
            assertNews(client, "sixth", last);
            clock.advance(Duration.ofMinutes(1));
            last = modified(client.get(FEED));
            assertThat(client.get(FEED, "If-Modified-Since", last).statusCode())
                    .as("without changes")
                    .isEqualTo(304);
        }
    }

    /** The same when the clock is set back while no node runs, since the log has kept its time. */
    @Test
    void aStartWithAClockThatIsBehindChangesNothing() {
        String last;
        String dead;
        try (EmbeddedServer server = node("between-two-runs")) {
            Client client = new Client(server, data);
            TestClock clock = server.getApplicationContext().getBean(TestClock.class);
            String end = clock.instant().plus(HOUR).toString();
            dead = client.api(
                            "POST",
                            "/api/tokens",
                            "{\"name\": \"brief\", \"scopes\": [\"read\"], \"expires\": \"" + end + "\"}")
                    .at("/token");
            clock.advance(HOUR.multipliedBy(2));
            publish(client, "first");
            clock.advance(Duration.ofMinutes(5));
            last = modified(client.get(FEED));
            assertThat(client.apiAs(dead, "GET", "/api/articles", "").status()).isEqualTo(401);
        }
        // This clock begins at the same time as the other one.
        try (EmbeddedServer server = node("between-two-runs")) {
            Client client = new Client(server, data);
            assertThat(client.apiAs(dead, "GET", "/api/articles", "").status())
                    .as("the log is later than its end")
                    .isEqualTo(401);
            last = assertNews(client, "second", last);
            assertNews(client, "third", last);
        }
    }

    @Test
    void aTokenThatHasExpiredStaysExpired() {
        try (EmbeddedServer server = node("token")) {
            Client client = new Client(server, data);
            TestClock clock = server.getApplicationContext().getBean(TestClock.class);
            String end = clock.instant().plusSeconds(60).toString();
            String token = client.api(
                            "POST",
                            "/api/tokens",
                            "{\"name\": \"brief\", \"scopes\": [\"read\"], \"expires\": \"" + end + "\"}")
                    .at("/token");
            clock.advance(Duration.ofSeconds(61));
            assertThat(client.apiAs(token, "GET", "/api/articles", "").status()).isEqualTo(401);
            clock.advance(HOUR.negated());
            assertThat(client.apiAs(token, "GET", "/api/articles", "").status()).isEqualTo(401);
        }
    }

    /** The log's dates are in order of its numbers, and an update is later than what it updates. Embargoes go by the clock. */
    @Test
    void theLogNeverGoesBackAndAnEmbargoEndsByTheClock() {
        try (EmbeddedServer server = node("log")) {
            Client client = new Client(server, data);
            TestClock clock = server.getApplicationContext().getBean(TestClock.class);
            Answer first = publish(client, "first");
            Instant until = clock.instant().minus(Duration.ofMinutes(30));
            clock.advance(HOUR.negated());
            client.get(FEED);
            clock.advance(Duration.ofSeconds(1));
            String address = "/api/articles/" + first.id();
            Answer updated = client.api("POST", address + "/update", "{\"title\": \"Updated\"}");
            assertThat(Instant.parse(updated.at("/updated"))).isAfter(Instant.parse(first.at("/updated")));
            client.api("POST", address + "/correct", "{\"text\": \"It was Tuesday.\"}");
            assertThat(client.api("PATCH", address, "{\"title\": \"Again\"}").status())
                    .as("its own dates are taken again")
                    .isEqualTo(200);
            Answer held = client.api("POST", "/api/articles", article("held", ", \"embargoUntil\": \"" + until + "\""));
            assertThat(held.at("/stage")).isEqualTo("scheduled");
            assertThat(client.get(FEED).body()).doesNotContain(held.id());
            Instant before = Instant.EPOCH;
            for (String at : client.api("GET", "/api/changes", "").json().findValuesAsText("at")) {
                assertThat(Instant.parse(at)).isAfterOrEqualTo(before);
                before = Instant.parse(at);
            }
        }
    }

    /** @return the date that the poller has now */
    private static String assertNews(Client client, String title, String since) {
        publish(client, title);
        HttpResponse<String> news = client.get(FEED, "If-Modified-Since", since);
        assertThat(news.statusCode()).as(title).isEqualTo(200);
        assertThat(news.body()).contains("<title>" + title + "</title>");
        assertThat(HttpDates.parse(modified(news), Instant.EPOCH).orElseThrow())
                .as(title)
                .isAfterOrEqualTo(HttpDates.parse(since, Instant.EPOCH).orElseThrow());
        return modified(news);
    }

    private static Answer publish(Client client, String title) {
        Answer made = client.api("POST", "/api/articles", article(title, ""));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static String article(String title, String more) {
        return "{\"section\": \"world\", \"title\": \"" + title + "\", \"content\": \"<p>Text.</p>\"" + more + "}";
    }

    private static String modified(HttpResponse<String> response) {
        return response.headers().firstValue("Last-Modified").orElseThrow();
    }

    private EmbeddedServer node(String store) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:mem:back-" + store + ";DB_CLOSE_DELAY=-1",
                        "dateline.data",
                        data.toString(),
                        "test.clock",
                        "true",
                        "micronaut.server.port",
                        -1));
    }
}
