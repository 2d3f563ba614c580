package dateline.ingest.source.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one PostgreSQL share the sources: one request for a host at a time, and each file once. */
class PostgresSourceIT {
    private static final int SOURCES = 20;
    private static final int FILES = 200;

    @TempDir
    private Path data;

    @Test
    void nodesShareTheSources() throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                FeedServer publisher = new FeedServer()) {
            String store = postgres.getJdbcUrl("postgres", "postgres");
            try (EmbeddedServer one = node(store);
                    EmbeddedServer other = node(store)) {
                Client left = new Client(one, data);
                Client right = new Client(other, data);
                for (int i = 0; i < SOURCES; i++) {
                    publisher.set("/" + i, 200, Map.of("ETag", "\"" + i + "\""), feed(i));
                    String body = "{\"address\": \"" + publisher.address("/" + i) + "\", \"section\": \"world\"}";
                    assertThat((i % 2 == 0 ? left : right)
                                    .api("PUT", "/api/sources/s" + i, body)
                                    .status())
                            .isEqualTo(201);
                }
                for (int i = 0; i < SOURCES; i++) {
                    Answer looked = (i % 2 == 0 ? right : left).api("POST", "/api/sources/s" + i + "/look", "");
                    assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("1");
                }
                assertThat(publisher.mostAtOnce()).isEqualTo(1);
                publisher.set(
                        "/0",
                        200,
                        Map.of(),
                        "<feed xmlns='http://www.w3.org/2005/Atom'"
                                + " xmlns:at='http://purl.org/atompub/tombstones/1.0'><at:deleted-entry ref='urn:0'/></feed>");
                assertThat(left.api("POST", "/api/sources/s0/look", "").at("/state/answer"))
                        .isEqualTo("HTTP 200: 1 withdrawn");
                files(left, right);
            }
        }
    }

    /** Both nodes are asked to look at once: each file becomes one article, and is put away with its report. */
    private void files(Client left, Client right) throws IOException, InterruptedException {
        String path = "/api/sources/wire";
        Path inbox = Path.of(left.api("PUT", path, "{\"kind\": \"folder\", \"section\": \"world\"}")
                .at("/address"));
        left.api("POST", path + "/look", "");
        for (int i = 0; i < FILES; i++) {
            Path file = Files.writeString(data.resolve(i + ".md"), "File " + i + "\n\nThe text of file " + i + ".");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            Files.move(file, inbox.resolve(i + ".md"));
        }
        Thread other = Thread.startVirtualThread(() -> right.api("POST", path + "/look", ""));
        left.api("POST", path + "/look", "");
        other.join();
        Answer looked = left.api("POST", path + "/look", "");
        assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo(String.valueOf(FILES));
        for (int i = 0; i < FILES; i++) {
            assertThat(Files.readString(inbox.resolve("done").resolve(i + ".md.report.json")))
                    .contains("\"created\"");
            Answer found = right.api("GET", "/api/articles?externalId=source:wire:" + i + ".md", "");
            assertThat(found.json().at("/articles")).as(found.toString()).hasSize(1);
        }
    }

    private static String feed(int number) {
        return "<rss version='2.0'><channel><title>T</title><item><guid>urn:" + number + "</guid><title>Entry " + number
                + "</title><description>Text</description></item></channel></rss>";
    }

    private EmbeddedServer node(String store) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        store,
                        "dateline.data",
                        data.toString(),
                        "dateline.sources.allowed-addresses",
                        "127.0.0.1",
                        "dateline.public-url",
                        "https://news.example.org",
                        "micronaut.server.port",
                        -1));
    }
}
