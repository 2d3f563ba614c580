package dateline.ingest.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has moved at one Dateline server, and is gone there later, is withdrawn at another one that has taken it. */
class MovedArticleTest {
    private static final List<String> FORMATS = List.of("rss", "atom", "json");

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void whatIsGoneAtItsNewPlaceIsWithdrawn() throws IOException {
        int port = freePort();
        try (EmbeddedServer upstream = TestServer.start(
                        data.resolve("one"),
                        Map.of("micronaut.server.port", port, "dateline.public-url", "http://127.0.0.1:" + port));
                EmbeddedServer downstream = TestServer.start(
                        data.resolve("two"), Map.of("dateline.sources.allowed-addresses", "127.0.0.0/8"))) {
            Client publisher = new Client(upstream, data.resolve("one"));
            Client taker = new Client(downstream, data.resolve("two"));
            Answer stays = publish(publisher, "Stays");
            List<Answer> moved = new ArrayList<>();
            for (String fate : List.of("erased", "withdrawn", "forbidden", "restricted", "published")) {
                moved.add(publish(publisher, "To be " + fate));
            }
            sources(taker, port, "world");
            all(taker, moved, "published");
            for (Answer article : moved) {
                // Another title is another address, too.
                change(publisher, article, "{\"section\": \"sport\", \"title\": \"Renamed " + article.id() + "\"}");
            }
            all(taker, moved, "published");
            act(publisher, "DELETE", moved.get(0), "", "", 204);
            act(publisher, "POST", moved.get(1), "/withdraw", "{\"text\": \"It was wrong.\"}", 200);
            change(publisher, moved.get(2), "{\"redistribution\": \"none\"}");
            change(publisher, moved.get(3), "{\"redistribution\": \"partners\"}");
            all(taker, moved.subList(0, 4), "withdrawn");
            all(taker, List.of(moved.get(4), stays), "published");
        }
    }

    @Test
    void whatIsGoneAfterItsSectionWasRenamedIsWithdrawn() throws IOException {
        int port = freePort();
        try (EmbeddedServer upstream = TestServer.start(
                        data.resolve("one"),
                        Map.of("micronaut.server.port", port, "dateline.public-url", "http://127.0.0.1:" + port));
                EmbeddedServer downstream = TestServer.start(
                        data.resolve("two"), Map.of("dateline.sources.allowed-addresses", "127.0.0.0/8"))) {
            Client publisher = new Client(upstream, data.resolve("one"));
            Client taker = new Client(downstream, data.resolve("two"));
            Answer erased = publish(publisher, "Erased");
            Answer withdrawn = publish(publisher, "Withdrawn");
            sources(taker, port, "world");
            all(taker, List.of(erased, withdrawn), "published");
            Answer renamed = publisher.api("PUT", "/api/sections/world", "{\"slug\": \"globe\", \"title\": \"Globe\"}");
            assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
            all(taker, List.of(erased, withdrawn), "published");
            act(publisher, "DELETE", erased, "", "", 204);
            act(publisher, "POST", withdrawn, "/withdraw", "{\"text\": \"It was wrong.\"}", 200);
            all(taker, List.of(erased, withdrawn), "withdrawn");
        }
    }

    private static Answer publish(Client publisher, String title) {
        Answer article = publisher.api(
                "POST",
                "/api/articles",
                "{\"title\": \"" + title + "\", \"section\": \"world\", \"content\": \"<p>Text</p>\"}");
        assertThat(article.status()).as(article.toString()).isEqualTo(201);
        return article;
    }

    private static void change(Client publisher, Answer article, String fields) {
        act(publisher, "PATCH", article, "", fields, 200);
    }

    private static void act(Client publisher, String method, Answer article, String act, String body, int status) {
        Answer answer = publisher.api(method, "/api/articles/" + article.id() + act, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    private static void sources(Client taker, int port, String section) {
        for (String format : FORMATS) {
            String body = "{\"address\": \"http://127.0.0.1:" + port + "/sections/" + section + "/feed." + format
                    + "\", \"section\": \"world\"}";
            assertThat(taker.api("PUT", "/api/sources/" + format, body).status())
                    .isEqualTo(201);
        }
    }

    /** Looks at the sources, and at what has come of articles. */
    private static void all(Client taker, List<Answer> originals, String stage) {
        for (String format : FORMATS) {
            String looked = format + taker.api("POST", "/api/sources/" + format + "/look", "");
            for (Answer original : originals) {
                String list = "/api/articles?externalId=source:" + format + ":" + original.at("/id");
                String id = taker.api("GET", list, "").at("/articles/0/id");
                Answer copy = taker.api("GET", "/api/articles/" + id.replace("urn:uuid:", ""), "");
                assertThat(copy.at("/stage"))
                        .as(original.at("/title") + " " + looked)
                        .isEqualTo(stage);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
