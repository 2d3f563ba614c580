package dateline.ingest.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that lead back to the server they are of bring no copies of its articles. */
class CircleOfSourcesTest {
    private static final String REASON = "The entry comes from this server, and is left out.";

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void anArticleOfThisServerIsNoNewOne() throws IOException {
        int port = freePort();
        try (EmbeddedServer server = server("one", port)) {
            Client client = new Client(server, data.resolve("one"));
            publish(client, "Only one");
            source(client, "l1", port, "/sections/world/feed.atom", "sport");
            source(client, "l2", port, "/sections/sport/feed.atom", "world");
            source(client, "all", port, "/feed.rss", "sport");
            source(client, "js", port, "/feed.json", "sport");
            for (int round = 0; round < 2; round++) {
                for (String source : new String[] {"l1", "l2", "all", "js"}) {
                    look(client, source);
                }
            }
            assertThat(client.api("GET", "/api/articles?limit=200", "").json().at("/articles"))
                    .hasSize(1);
            Answer state = client.api("GET", "/api/sources/all", "");
            assertThat(state.at("/state/taken")).isEqualTo("0");
            assertThat(state.at("/state/omissions/0/reason")).isEqualTo(REASON);
        }
    }

    @Test
    void aCopyOfAnotherServerDoesNotComeBackAndIsStillUpdated() throws IOException {
        int first = freePort();
        int second = freePort();
        try (EmbeddedServer one = server("one", first);
                EmbeddedServer two = server("two", second)) {
            Client a = new Client(one, data.resolve("one"));
            Client b = new Client(two, data.resolve("two"));
            Answer original = publish(a, "Ours");
            publish(b, "Theirs");
            source(b, "a", first, "/feed.atom", "world");
            source(a, "b", second, "/feed.rss", "world");
            for (int round = 0; round < 2; round++) {
                look(b, "a");
                look(a, "b");
            }
            assertThat(a.api("GET", "/api/articles?limit=200", "").json().at("/articles"))
                    .hasSize(2);
            assertThat(b.api("GET", "/api/articles?limit=200", "").json().at("/articles"))
                    .hasSize(2);
            assertThat(a.api("GET", "/api/sources/b", "").at("/state/omissions/0/reason"))
                    .isEqualTo(REASON);
            a.api("PATCH", "/api/articles/" + original.id(), "{\"title\": \"Ours, renamed\"}");
            assertThat(look(b, "a").at("/state/answer")).contains("1 taken");
            assertThat(b.api("GET", "/api/articles?limit=200", "").toString()).contains("Ours, renamed");
        }
    }

    /** Three servers, each of which takes from the one before, and articles that were first published at a fourth place. */
    @Test
    void whatComesFromAThirdSiteGoesRoundTheCircleOnce() throws IOException {
        int[] ports = {freePort(), freePort(), freePort()};
        try (EmbeddedServer one = server("one", ports[0]);
                EmbeddedServer two = server("two", ports[1]);
                EmbeddedServer three = server("three", ports[2])) {
            Client a = new Client(one, data.resolve("one"));
            Client b = new Client(two, data.resolve("two"));
            Client c = new Client(three, data.resolve("three"));
            String elsewhere =
                    ", \"canonicalUrl\": \"https://third.example/1\", \"via\": \"https://third.example/feed\"";
            Answer original = publish(a, "Theirs", elsewhere);
            Answer erased = publish(a, "To be erased", elsewhere.replace("/1", "/2"));
            source(b, "a", ports[0], "/feed.atom", "world");
            source(c, "b", ports[1], "/feed.rss", "world");
            source(a, "c", ports[2], "/feed.json", "world");
            source(a, "b", ports[1], "/feed.atom", "world");
            for (int round = 0; round < 3; round++) {
                look(b, "a");
                look(c, "b");
                look(a, "c");
                look(a, "b");
            }
            for (Client each : new Client[] {a, b, c}) {
                assertThat(each.api("GET", "/api/articles?limit=200", "").json().at("/articles"))
                        .hasSize(2);
            }
            assertThat(a.api("GET", "/api/sources/c", "").at("/state/omissions/0/reason"))
                    .isEqualTo(REASON);
            assertThat(copyOf(original, b).json().at("/origins")).hasSize(1);

            // What was erased does not come back from a server that has not seen that yet.
            a.api("DELETE", "/api/articles/" + erased.id(), "");
            publish(c, "Something else", "");
            look(a, "c");
            assertThat(a.api("GET", "/api/articles?limit=200", "").toString()).doesNotContain("To be erased");
            // An editor here changes it, and it keeps what it is known by.
            Answer copy = copyOf(original, b);
            b.api("PATCH", "/api/articles/" + copy.id(), "{\"title\": \"Edited\"}");
            assertThat(copyOf(original, b).json().at("/origins/0").asText()).isEqualTo(original.at("/id"));
        }
    }

    private static Answer copyOf(Answer original, Client taker) {
        String list = "/api/articles?externalId=source:a:" + original.at("/id");
        return taker.api(
                "GET",
                "/api/articles/"
                        + taker.api("GET", list, "").at("/articles/0/id").replace("urn:uuid:", ""),
                "");
    }

    private EmbeddedServer server(String name, int port) {
        return TestServer.start(
                data.resolve(name),
                Map.of(
                        "micronaut.server.port",
                        port,
                        "dateline.public-url",
                        "http://127.0.0.1:" + port,
                        "dateline.sources.allowed-addresses",
                        "127.0.0.0/8"));
    }

    private static Answer publish(Client client, String title) {
        return publish(client, title, "");
    }

    private static Answer publish(Client client, String title, String more) {
        Answer article = client.api(
                "POST",
                "/api/articles",
                "{\"title\": \"" + title + "\", \"section\": \"world\", \"content\": \"<p>Text</p>\"" + more + "}");
        assertThat(article.status()).as(article.toString()).isEqualTo(201);
        return article;
    }

    private static void source(Client client, String name, int port, String path, String section) {
        String body = "{\"address\": \"http://127.0.0.1:" + port + path + "\", \"section\": \"" + section + "\"}";
        assertThat(client.api("PUT", "/api/sources/" + name, body).status()).isEqualTo(201);
    }

    private static Answer look(Client client, String name) {
        return client.api("POST", "/api/sources/" + name + "/look", "");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
