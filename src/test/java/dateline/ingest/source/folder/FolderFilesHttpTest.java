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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void whatIsNoArticleInAListIsRefusedByItsPointer() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api("PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\"}");
            look(client);
            Path inbox = data.resolve("inbox/wire");
            String good = "{\"externalId\":\"n1\",\"title\":\"Good one\",\"content\":\"<p>x</p>\"}";
            whole(inbox.resolve("list.json"), "[" + good + ", null, 7, \"str\", [], true]");
            Answer looked = look(client);
            assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("1");
            assertThat(looked.json().at("/state/refusals").toString())
                    .contains("5 of 6 articles; the first is number 2: /1: The item is JSON, but not an object");
            assertThat(Files.readString(inbox.resolve("done/list.json.report.json")))
                    .contains("\"/1\"", "\"/2\"", "\"/3\"", "\"/4\"", "\"/5\"");
            assertThat(article(client, "source:wire:n1").at("/title")).isEqualTo("Good one");
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

    /** Only files are opened: a pipe would keep its reader waiting for ever. */
    @Test
    @Timeout(60)
    void whatIsNoFileIsLeftAlone() throws IOException, InterruptedException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api("PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\"}");
            look(client);
            Path inbox = data.resolve("inbox/wire");
            Path pipe = inbox.resolve("pipe.md");
            run("mkfifo", pipe.toString());
            // Java would open the pipe to set its time, and wait.
            run("touch", "-d", "1 minute ago", pipe.toString());
            Files.createSymbolicLink(inbox.resolve("nowhere.md"), inbox.resolve("missing.md"));
            Files.createDirectory(inbox.resolve("directory.md"));
            whole(inbox.resolve("fleet.md"), "Fleet stays\n\nThe fleet stayed in port.");
            Answer looked = look(client);
            assertThat(looked.at("/state/answer")).as(looked.toString()).isEqualTo("1 files: 1 taken");
            assertThat(pipe).exists();
            assertThat(inbox.resolve("directory.md")).isDirectory();
            assertThat(inbox.resolve("nowhere.md")).isSymbolicLink();
            assertThatThrownBy(() -> InboxFolder.read(pipe)).isInstanceOf(IOException.class);
        }
    }

    /** The state says what to do about it, the looks become rarer, and other folders go on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wire         | inbox/wire is a file, and a directory is needed there: move it away
            wire/done    | wire/done is a file, and a directory is needed there: move it away
            wire/refused | wire/refused is a file, and a directory is needed there: move it away
            wire/work    | wire/work is a file, and a directory is needed there: move it away
            """)
    void aFolderThatCantBeUsedSaysWhyAndTheOthersGoOn(String file, String reason) throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            Path inbox = Files.createDirectories(data.resolve("inbox"));
            Path wrong = inbox.resolve(file);
            Files.createDirectories(wrong.getParent());
            Files.writeString(wrong, "This is no directory.");
            if (!file.equals("wire")) {
                whole(inbox.resolve("wire/fleet.md"), "Fleet stays\n\nThe fleet stayed in port.");
            }
            client.api("PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\"}");
            client.api("PUT", "/api/sources/other", "{\"kind\": \"folder\", \"section\": \"world\"}");
            Answer looked = look(client);
            assertThat(looked.at("/state/standing")).as(looked.toString()).isEqualTo("failing");
            assertThat(looked.at("/state/answer"))
                    .startsWith("The folder can't be read or written: ")
                    .contains(reason);
            Duration first = pause(looked);
            assertThat(pause(look(client))).isGreaterThan(first.plusSeconds(50));

            client.api("POST", "/api/sources/other/look", "");
            whole(inbox.resolve("other/quay.md"), "Quay closed\n\nThe quay was closed.");
            Answer other = client.api("POST", "/api/sources/other/look", "");
            assertThat(other.at("/state/taken")).as(other.toString()).isEqualTo("1");

            Files.delete(wrong);
            Answer repaired = look(client);
            assertThat(repaired.at("/state/standing")).as(repaired.toString()).isEqualTo("active");
            assertThat(repaired.at("/state/taken")).isEqualTo(file.equals("wire") ? "0" : "1");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static Duration pause(Answer looked) {
        return Duration.between(
                Instant.parse(looked.at("/state/lastLook")), Instant.parse(looked.at("/state/nextLook")));
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
