package dateline.ingest.source.folder;

import static dateline.ingest.source.folder.TestInbox.PATH;
import static dateline.ingest.source.folder.TestInbox.article;
import static dateline.ingest.source.folder.TestInbox.look;
import static dateline.ingest.source.folder.TestInbox.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in folders that are out of the ordinary: with any name, as links, left half-way. */
class FolderFilesHttpTest {
    @TempDir
    Path data = Path.of("replaced");

    @Test
    void linksInAFolderLeadNowhere() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api("PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\"}");
            look(client);
            Path inbox = data.resolve("inbox/wire");
            String token = Files.readString(data.resolve("writer-token"));
            Files.createSymbolicLink(inbox.resolve("secret.md"), data.resolve("writer-token"));
            Files.createSymbolicLink(inbox.resolve("done/fleet.md.report.json"), data.resolve("writer-token"));
            whole(inbox.resolve("fleet.md"), "Fleet stays\n\nThe fleet stayed in port.");
            Answer looked = look(client);
            assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("1");
            assertThat(Files.readString(data.resolve("writer-token"))).isEqualTo(token);
            assertThat(inbox.resolve("secret.md")).isSymbolicLink();
            assertThat(Files.readString(inbox.resolve("done/fleet.md.report.json")))
                    .contains("\"created\"");
            assertThatThrownBy(() -> InboxFolder.read(inbox.resolve("secret.md")))
                    .isInstanceOf(IOException.class);
        }
    }

    /** A killed server has stored some batches of the file: the next one stores the rest, and nothing twice. */
    @Test
    void aFileThatWasLeftHalfWayBecomesEachArticleOnce() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api("PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\"}");
            look(client);
            Path inbox = data.resolve("inbox/wire");
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                lines.append("{\"title\": \"Story ")
                        .append(i)
                        .append("\", \"content\": \"<p>Text</p>\", \"externalId\": \"")
                        .append(i)
                        .append("\"}\n");
            }
            whole(inbox.resolve("many.ndjson"), lines.substring(0, lines.indexOf("{\"title\": \"Story 60\"")));
            look(client);
            whole(inbox.resolve("work/many.ndjson"), lines.toString());
            Files.setLastModifiedTime(
                    inbox.resolve("work/many.ndjson"),
                    FileTime.from(Instant.now().minusSeconds(3_600)));
            look(client);
            assertThat(Files.readString(inbox.resolve("done/many.ndjson.report.json")))
                    .contains("\"created\":40", "\"unchanged\":60");
        }
    }

    /** Names are bytes: any of them may be there, and none may stop the others. */
    @Test
    void everyNameOfAFileIsItsOwn() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api("PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\"}");
            look(client);
            Path inbox = data.resolve("inbox/wire");
            String longName = "n".repeat(250) + ".md";
            for (String name : new String[] {"a\nb.md", "a\tb.md", longName, "..x.md", "a b%0A.md"}) {
                whole(inbox.resolve(name), "Title\n\nText.");
            }
            Answer looked = look(client);
            assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("4");
            assertThat(inbox.resolve("done").resolve(longName)).exists();
            assertThat(article(client, "source:wire:a%250Ab.md").at("/title")).isEqualTo("Title");
            assertThat(article(client, "source:wire:a%2509b.md").at("/title")).isEqualTo("Title");
        }
    }

    /** Otherwise whoever fills the folder chooses where this server moves files. */
    @Test
    void aDirectoryOfAFolderIsNoLink() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            Path inbox = Files.createDirectories(data.resolve("inbox/wire"));
            Path victim = Files.createDirectories(data.resolve("victim"));
            Files.createSymbolicLink(inbox.resolve("done"), victim);
            whole(inbox.resolve("fleet.md"), "Fleet stays\n\nThe fleet stayed in port.");
            client.api("PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\"}");
            Answer looked = look(client);
            assertThat(looked.at("/state/answer")).contains("done is a symbolic link");
            assertThat(victim).isEmptyDirectory();
        }
    }
}
