package dateline.ingest.source.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import dateline.push.subscription.Subscriptions;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Dateline server that subscribes to feeds of another one, at its hub, has every act without a pull. */
class DatelineSubscribesTest {
    private static final List<String> FORMATS = List.of("rss", "atom", "json");

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void everyActComesThroughWithoutAPull() throws IOException {
        int one = freePort();
        int two = freePort();
        try (EmbeddedServer upstream = TestServer.start(
                        data.resolve("one"),
                        Map.of(
                                "micronaut.server.port",
                                one,
                                "dateline.public-url",
                                "http://127.0.0.1:" + one,
                                "dateline.push.allowed-callbacks",
                                "127.0.0.0/8"));
                EmbeddedServer first = downstream(two)) {
            Client publisher = new Client(upstream, data.resolve("one"));
            Client taker = new Client(first, data.resolve("two"));
            publisher.api("POST", "/api/articles", article("Before"));
            for (String format : FORMATS) {
                String body = "{\"address\": \"http://127.0.0.1:" + one + "/sections/world/feed." + format
                        + "\", \"section\": \"world\", \"push\": \"websub\"}";
                assertThat(taker.api("PUT", "/api/sources/" + format, body).status())
                        .isEqualTo(201);
            }
            Map<String, String> looks = new TreeMap<>();
            for (String format : FORMATS) {
                Answer source = TestHub.await(
                        () -> taker.api("GET", "/api/sources/" + format, ""), DatelineSubscribesTest::isSlow);
                looks.put(format, source.at("/state/lastLook"));
            }
            Answer created = publisher.api("POST", "/api/articles", article("Fleet stays in port"));
            String path = "/api/articles/" + created.id();
            awaitAll(taker, created, copy -> copy.at("/title").equals("Fleet stays in port"));
            publisher.api("POST", path + "/update", "{\"title\": \"Fleet sails\"}");
            awaitAll(taker, created, copy -> copy.at("/title").equals("Fleet sails"));
            publisher.api("POST", path + "/correct", "{\"text\": \"It was three boats.\"}");
            awaitAll(taker, created, copy -> copy.at("/corrections/0/text").equals("It was three boats."));

            // A restart forgets nothing.
            first.stop();
            try (EmbeddedServer again = downstream(two)) {
                Client still = new Client(again, data.resolve("two"));
                publisher.api("POST", path + "/withdraw", "{\"text\": \"Recalled.\"}");
                awaitAll(still, created, copy -> copy.at("/stage").equals("withdrawn"));
                publisher.api("POST", path + "/reinstate", "{}");
                awaitAll(still, created, copy -> copy.at("/stage").equals("published"));
                for (String format : FORMATS) {
                    Answer source = still.api("GET", "/api/sources/" + format, "");
                    assertThat(source.at("/state/lastLook"))
                            .as(source.toString())
                            .isEqualTo(looks.get(format));
                    assertThat(source.at("/state/push/ignored")).isEqualTo("0");
                    assertThat(source.at("/state/refused")).isEqualTo("0");
                    assertThat(still.api("DELETE", "/api/sources/" + format, "").status())
                            .isEqualTo(204);
                }
                Subscriptions subscriptions = upstream.getApplicationContext().getBean(Subscriptions.class);
                assertThat(TestHub.await(subscriptions::countAll, count -> count == 0))
                        .isZero();
            }
        }
    }

    /** The subscription is confirmed, and the look that follows is over. */
    private static boolean isSlow(Answer source) {
        String next = source.at("/state/nextLook");
        return source.at("/state/push/standing").equals("active")
                && !next.isEmpty()
                && Instant.parse(next)
                        .isAfter(Instant.parse(source.at("/state/lastLook")).plus(Duration.ofHours(11)));
    }

    private static void awaitAll(Client taker, Answer original, Predicate<Answer> condition) {
        for (String format : FORMATS) {
            String query = "/api/articles?externalId=source:" + format + ":" + original.at("/id");
            TestHub.await(
                    () -> {
                        String urn = taker.api("GET", query, "").at("/articles/0/id");
                        return taker.api("GET", "/api/articles/" + urn.replace("urn:uuid:", ""), "");
                    },
                    condition);
        }
    }

    private EmbeddedServer downstream(int port) {
        return TestServer.start(
                data.resolve("two"),
                Map.of(
                        "micronaut.server.port",
                        port,
                        "dateline.public-url",
                        "http://127.0.0.1:" + port,
                        "dateline.sources.allowed-addresses",
                        "127.0.0.0/8"));
    }

    private static String article(String title) {
        return "{\"title\": \"" + title + "\", \"section\": \"world\", \"content\": \"<p>Text of " + title + "</p>\"}";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
