package dateline.api.statistics;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import dateline.delivery.fastpath.AnswerCounts;
import dateline.delivery.memory.Representations;
import dateline.readership.StoredReadership;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a section of its own, and a day of its own. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.data", value = "target/statistics-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:statistics;DB_CLOSE_DELAY=-1")
class StatisticsHttpTest {
    private static final String MINIFLUX = "Mozilla/5.0 (compatible; Miniflux/2.0.51; +https://miniflux.app)";
    private static final String FEEDLY =
            "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 42 subscribers; like FeedFetcher-Google)";

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    AnswerCounts answers;

    @Inject
    Representations representations;

    private final HttpClient http = HttpClient.newHttpClient();
    private Client client;
    private StoredReadership readership;
    private String day;
    private String section;
    private String feed;

    @BeforeEach
    void begin() {
        client = new Client(server, Path.of("target/statistics-data"));
        readership = new StoredReadership(server.getApplicationContext());
        readership.store();
        clock.advance(Duration.ofDays(1));
        readership.store();
        day = clock.instant().toString().substring(0, 10);
        section = "s" + day.substring(8);
        feed = "/sections/" + section + "/feed.rss";
        client.api("PUT", "/api/sections/" + section, "{\"title\": \"A section\"}");
        publish("First");
    }

    /** RFC 9110 §15.4.5: 304; RFC 3229 §10.4.1: 226. */
    @Test
    void pollsAreCountedByWhoeverAnswersThem() {
        HttpResponse<String> first = poll(feed);
        String tag = header(first, "ETag");
        long fast = answers.byFastPath(200) + answers.byFastPath(304);
        poll(feed);
        send("HEAD", feed, "User-Agent", MINIFLUX);
        assertThat(poll(feed, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(answers.byFastPath(200) + answers.byFastPath(304) - fast)
                .as("answered by the fast path")
                .isEqualTo(3);
        assertThat(poll(feed, "If-None-Match", tag, "A-IM", "feed").statusCode())
                .as("by a controller")
                .isEqualTo(304);
        representations.clear();
        assertThat(poll(feed, "If-None-Match", tag).statusCode())
                .as("without the document in memory")
                .isEqualTo(304);
        publish("Second");
        assertThat(poll(feed, "If-None-Match", tag, "A-IM", "feed").statusCode())
                .isEqualTo(226);
        poll("/sections/" + section + "/feed.atom");

        Answer day = statistics("topic=sections/" + section);
        assertThat(day.at("/total/polls")).as(day.toString()).isEqualTo("8");
        assertThat(day.at("/total/notModified")).isEqualTo("3");
        assertThat(day.at("/total/delta")).isEqualTo("1");
        assertThat(day.at("/total/formats/rss")).isEqualTo("7");
        assertThat(day.at("/total/formats/atom")).isEqualTo("1");
        assertThat(day.at("/total/subscribers")).isEqualTo("1");
        assertThat(day.at("/days/0/readers/0/name")).isEqualTo("Miniflux");
        assertThat(day.at("/days/0/date")).isEqualTo(this.day);
        assertThat(day.at("/topic")).isEqualTo("sections/" + section);
    }

    @Test
    void onlyFeedsThatExistAreCounted() {
        for (String address : List.of(
                "/sections/nowhere/feed.rss",
                "/feed.rss?limit=0",
                "/sections/" + section,
                "/feeds.opml",
                "/partners/nobody/feed.rss",
                "/p/dl_wrong_token/feed.rss",
                "/sections/" + section.toUpperCase(Locale.ROOT) + "/feed.rss")) {
            poll(address);
        }
        assertThat(statistics("").at("/total/polls")).isEqualTo("0");
        assertThat(statistics("").json().at("/total/readers")).isEmpty();
    }

    @Test
    void searchesAreOneTopic() {
        poll("/search/feed.rss?q=storm");
        poll("/search/feed.rss?q=tide");
        poll("/search/feed.atom?q=tide");
        assertThat(statistics("topic=search").at("/total/polls")).isEqualTo("3");
        assertThat(topics("").at("/topics/0/topic")).isEqualTo("search");
        assertThat(topics("").json().at("/topics")).hasSize(1);
    }

    /** As the rate limit: what a client writes before the field of the proxy does not count. */
    @Test
    void clientsAreToldApartByTheAddressThatTheProxyNames() {
        for (int i = 0; i < 5; i++) {
            poll(feed, "X-Forwarded-For", "203.0.113." + i + ", 198.51.100.1");
            poll(feed, "X-Forwarded-For", "203.0.113." + i + ", 198.51.100.2");
            poll(feed, "X-Forwarded-For", "2001:db8:1:2::" + i);
        }
        assertThat(statistics("topic=sections/" + section).at("/total/subscribers"))
                .isEqualTo("3");
    }

    @Test
    void controllersAndTheFastPathKnowAClientAlike() {
        poll(feed, "X-Forwarded-For", "2001:db8:1:2::3");
        poll(feed, "X-Forwarded-For", "2001:db8:1:2::3");
        poll(feed, "X-Forwarded-For", "2001:db8:1:2::3", "A-IM", "feed");
        assertThat(statistics("topic=sections/" + section).at("/total/subscribers"))
                .isEqualTo("1");
    }

    /** Each address is polled, and declared, by itself. */
    @Test
    void declaredSubscribersAreAddedUpByAddress() {
        for (String address : List.of(feed, feed, feed.replace(".rss", ".atom"), feed + "?limit=10")) {
            client.get(address, "User-Agent", FEEDLY);
        }
        assertThat(statistics("topic=sections/" + section).at("/total/subscribers"))
                .isEqualTo(Integer.toString(3 * 42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A1/1.0", "a", "<b>x</b>", "9999999999999 subscribers"})
    void anyUserAgentIsCounted(String agent) {
        client.get(feed, "User-Agent", agent.equals("a") ? "a".repeat(6_000) : agent);
        Answer counted = statistics("topic=sections/" + section);
        assertThat(counted.at("/total/subscribers")).isEqualTo("1");
        assertThat(counted.at("/total/readers/0/name")).matches("[A-Za-z0-9][A-Za-z0-9 ._+'&!-]{0,39}");
    }

    @Test
    void statisticsAreATableToo() {
        poll(feed);
        client.get(feed.replace(".rss", ".atom"), "User-Agent", FEEDLY);
        readership.store();
        String period = "?topic=sections/" + section + "&from=" + day + "&to=" + day;
        Answer days = client.api("GET", "/api/statistics.csv" + period, "");
        assertThat(days.response().body())
                .isEqualTo("date,polls,notModified,delta,deliveries,subscribers,atom,rss\r\n" + day
                        + ",2,0,0,0,43,1,1\r\n");
        assertThat(days.header("Content-Type")).startsWith("text/csv");
        assertThat(client.api("GET", "/api/statistics" + period, "", "Accept", "text/csv")
                        .response()
                        .body())
                .isEqualTo(days.response().body());
        assertThat(client.api("GET", "/api/statistics/readers.csv" + period, "")
                        .response()
                        .body())
                .isEqualTo("date,reader,polls,subscribers\r\n" + day + ",Feedly,1,42\r\n" + day + ",Miniflux,1,1\r\n");
        assertThat(client.api("GET", "/api/statistics/topics.csv?from=" + day + "&to=" + day, "")
                        .response()
                        .body())
                .isEqualTo("topic,polls,notModified,delta,deliveries\r\nsections/" + section + ",2,0,0,0\r\n");
    }

    @Test
    void topicsAreInTheOrderOfTheirPolls() {
        poll(feed);
        poll("/feed.rss");
        poll("/feed.rss");
        Answer all = topics("");
        assertThat(all.at("/topics/0/topic")).isEqualTo("all");
        assertThat(all.at("/topics/0/polls")).isEqualTo("2");
        assertThat(all.at("/topics/1/topic")).isEqualTo("sections/" + section);
        assertThat(topics("&limit=1").json().at("/topics")).hasSize(1);
    }

    @Test
    void theLastThirtyDaysAreTheDefault() {
        Answer usual = client.api("GET", "/api/statistics", "");
        assertThat(usual.at("/to")).isEqualTo(day);
        assertThat(usual.json().at("/days")).hasSize(30);
        assertThat(usual.json().has("topic")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01,from",
        "from=2026-12-05&to=2026-12-04,from",
        "from=2024-01-01&to=2026-12-31,from",
        "to=yesterday,to",
        "from=-999999999-01-01,from",
        "topic=sections/nowhere,topic",
        "topic=whole,topic",
        "day=2026-12-01,day"
    })
    void faultyParametersAreNamed(String query, String name) {
        Answer answer = client.api("GET", "/api/statistics?" + query, "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body()).contains("query: " + name);
    }

    @Test
    void readersNeedAToken() {
        for (String address : List.of("", ".csv", "/readers.csv", "/topics", "/topics.csv")) {
            assertThat(client.get("/api/statistics" + address).statusCode())
                    .as(address)
                    .isEqualTo(401);
        }
    }

    private void publish(String title) {
        client.importing("?section=" + section, "text/markdown", title + " of " + day + "\n\nA text.");
    }

    private HttpResponse<String> poll(String address, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "User-Agent";
        all[1] = MINIFLUX;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("GET", address, all);
    }

    /** Without the offer to upgrade to HTTP/2, which is not for the fast path. */
    private HttpResponse<String> send(String method, String address, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(client.server().resolve(address))
                .version(HttpClient.Version.HTTP_1_1)
                .headers(headers);
        HttpRequest request = (method.equals("HEAD") ? builder.HEAD() : builder.GET()).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Answer statistics(String query) {
        readership.store();
        return client.api("GET", "/api/statistics?from=" + day + "&to=" + day + "&" + query, "");
    }

    private Answer topics(String query) {
        readership.store();
        return client.api("GET", "/api/statistics/topics?from=" + day + "&to=" + day + query, "");
    }
}
