package dateline.ingest.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased at one Dateline server, or may not be passed on any more, is withdrawn at another one that has taken it. */
class VanishedArticleTest {
    private static final List<String> FORMATS = List.of("rss", "atom", "json");

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void whatIsErasedOrForbiddenAtTheOriginIsWithdrawnAndWhatHasMovedStays() throws IOException {
        int port = freePort();
        try (EmbeddedServer upstream = TestServer.start(
                        data.resolve("one"),
                        Map.of("micronaut.server.port", port, "dateline.public-url", "http://127.0.0.1:" + port));
                EmbeddedServer downstream = TestServer.start(
                        data.resolve("two"), Map.of("dateline.sources.allowed-addresses", "127.0.0.0/8"))) {
            Client publisher = new Client(upstream, data.resolve("one"));
            Client taker = new Client(downstream, data.resolve("two"));
            Answer erased = publish(publisher, "Erased", "");
            Answer ours = publish(publisher, "Ours", ", \"canonicalUrl\": \"http://127.0.0.1:1/elsewhere\"");
            Answer theirs = publish(publisher, "Theirs", "");
            Answer moved = publish(publisher, "Moved", "");
            for (String format : FORMATS) {
                String body = "{\"address\": \"http://127.0.0.1:" + port + "/sections/world/feed." + format
                        + "\", \"section\": \"world\"}";
                taker.api("PUT", "/api/sources/" + format, body);
                Answer looked = look(taker, format);
                assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("4");
            }
            assertThat(publisher
                            .api("DELETE", "/api/articles/" + erased.id(), "")
                            .status())
                    .isEqualTo(204);
            change(publisher, ours, "{\"redistribution\": \"none\"}");
            change(publisher, theirs, "{\"redistribution\": \"partners\"}");
            change(publisher, moved, "{\"section\": \"sport\"}");
            for (String format : FORMATS) {
                String looked = format + look(taker, format);
                assertThat(stage(taker, format, erased)).as(looked).isEqualTo("withdrawn");
                assertThat(stage(taker, format, ours)).as(looked).isEqualTo("withdrawn");
                assertThat(stage(taker, format, theirs)).as(looked).isEqualTo("withdrawn");
                assertThat(stage(taker, format, moved)).as(looked).isEqualTo("published");
            }
            change(publisher, theirs, "{\"redistribution\": \"allowed\"}");
            for (String format : FORMATS) {
                String looked = format + look(taker, format);
                assertThat(stage(taker, format, theirs)).as(looked).isEqualTo("published");
            }
        }
    }

    private static Answer publish(Client publisher, String title, String more) {
        Answer article = publisher.api(
                "POST",
                "/api/articles",
                "{\"title\": \"" + title + "\", \"section\": \"world\", \"content\": \"<p>Text</p>\"" + more + "}");
        assertThat(article.status()).as(article.toString()).isEqualTo(201);
        return article;
    }

    private static void change(Client publisher, Answer article, String fields) {
        Answer changed = publisher.api("PATCH", "/api/articles/" + article.id(), fields);
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    }

    private static Answer look(Client taker, String format) {
        return taker.api("POST", "/api/sources/" + format + "/look", "");
    }

    private static String stage(Client taker, String format, Answer original) {
        String list = "/api/articles?externalId=source:" + format + ":" + original.at("/id");
        String id = taker.api("GET", list, "").at("/articles/0/id");
        return taker.api("GET", "/api/articles/" + id.replace("urn:uuid:", ""), "")
                .at("/stage");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
