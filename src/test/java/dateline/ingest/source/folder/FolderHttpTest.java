package dateline.ingest.source.folder;

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

/** Sources that are folders. */
class FolderHttpTest {
    private static final String PATH = "/api/sources/wire";

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void filesAreTakenWhenTheyAreWholeAndPutAwayWithTheirReports() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            Answer created = client.api(
                    "PUT",
                    PATH,
                    "{\"kind\": \"folder\", \"section\": \"world\", \"rights\": \"© Wire\", \"publish\": \"draft\"}");
            assertThat(created.status()).as(created.toString()).isEqualTo(201);
            Path inbox = Path.of(created.at("/address"));
            assertThat(inbox).isEqualTo(data.resolve("inbox/wire").toAbsolutePath());
            look(client);
            whole(inbox.resolve("fleet.md"), "Fleet stays in port\n\nBy Ana Lopez\n\nThe fleet stayed in port.");
            whole(inbox.resolve("two.ndjson"), "{\"title\": \"A\", \"content\": \"<p>a</p>\"}\n{\"title\": \"B\"}\n");
            whole(
                    inbox.resolve("one.json"),
                    "[{\"title\": \"C\",\n \"content\": \"<p>c</p>\", \"externalId\": \"c\"}]");
            whole(inbox.resolve("picture.gif"), "GIF");
            whole(inbox.resolve("half.md.part"), "Half");
            Files.writeString(inbox.resolve("growing.md"), "Still being written");
            Files.setLastModifiedTime(inbox.resolve("growing.md"), FileTime.from(Instant.now()));
            whole(inbox.resolve("work/left.md"), "Left by a killed server\n\nText.");
            Files.setLastModifiedTime(
                    inbox.resolve("work/left.md"), FileTime.from(Instant.now().minusSeconds(3_600)));

            Answer looked = look(client);
            assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("4");
            assertThat(looked.json().at("/state/refusals").toString()).contains("two.ndjson", "picture.gif");
            assertThat(inbox.resolve("done/fleet.md")).exists();
            assertThat(inbox.resolve("done/left.md")).exists();
            assertThat(inbox.resolve("done/two.ndjson")).exists();
            assertThat(inbox.resolve("refused/picture.gif")).exists();
            assertThat(inbox.resolve("half.md.part")).exists();
            assertThat(Files.readString(inbox.resolve("done/fleet.md.report.json")))
                    .contains("\"created\"", "Ana Lopez");
            assertThat(Files.readString(inbox.resolve("refused/picture.gif.report.json")))
                    .contains(".ndjson");
            Answer article = article(client, "source:wire:fleet.md");
            assertThat(article.at("/stage")).isEqualTo("draft");
            assertThat(article.at("/rights")).isEqualTo("© Wire");
            assertThat(article(client, "source:wire:two.ndjson#1").at("/stage")).isEqualTo("draft");
            assertThat(article(client, "source:wire:c").at("/rights")).isEqualTo("© Wire");
        }
    }

    /** A name is an identity: an agency sends a new version of a story under the name of the first one. */
    @Test
    void aFileOfTheSameNameIsANewVersionOfTheSameArticle() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api("PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\"}");
            look(client);
            Path inbox = data.resolve("inbox/wire");
            whole(inbox.resolve("fleet.md"), "Fleet stays\n\nThe fleet stayed in port.");
            look(client);
            String id = article(client, "source:wire:fleet.md").id();
            whole(inbox.resolve("fleet.md"), "Fleet sails\n\nThe fleet sailed at noon.");
            look(client);
            Answer now = article(client, "source:wire:fleet.md");
            assertThat(now.id()).isEqualTo(id);
            assertThat(now.at("/title")).isEqualTo("Fleet sails");
        }
    }

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

    /** ninjs: a withheld item is not for publication, whoever withholds it. */
    @Test
    void anAgencysItemGetsWhatTheRulesSay() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api(
                    "PUT",
                    PATH,
                    "{\"kind\": \"folder\", \"section\": \"world\", \"rights\": \"© Wire\", \"publish\": \"draft\"}");
            look(client);
            Path inbox = data.resolve("inbox/wire");
            whole(
                    inbox.resolve("item.json"),
                    "{\"uri\": \"urn:example:harbour\", \"pubstatus\": \"usable\", \"headline\": \"Fleet stays in port\","
                            + " \"body_html\": \"<p>It stayed.</p>\"}");
            Answer looked = look(client);
            assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("1");
            Answer article = article(client, "source:wire:urn:example:harbour");
            assertThat(article.at("/title")).isEqualTo("Fleet stays in port");
            assertThat(article.at("/stage")).isEqualTo("draft");
            assertThat(article.at("/rights")).isEqualTo("© Wire");
        }
    }

    @Test
    void foldersOutsideOfTheAllowedDirectoriesAreRefused() {
        try (EmbeddedServer server = TestServer.start(
                data, Map.of("dateline.sources.folders", data.resolve("shared").toString()))) {
            Client client = new Client(server, data);
            String body = "{\"kind\": \"folder\", \"section\": \"world\", \"address\": \"%s\"}";
            for (String address : new String[] {
                "/etc", "../../etc", data.toString(), data.resolve("shared").toString()
            }) {
                assertThat(client.api("PUT", PATH, body.formatted(address)).status())
                        .as(address)
                        .isEqualTo(422);
            }
            assertThat(client.api("PUT", PATH, body.formatted(data.resolve("shared/ap")))
                            .status())
                    .isEqualTo(201);
            assertThat(look(client).at("/state/standing")).isEqualTo("active");
            assertThat(data.resolve("shared/ap/done")).isDirectory();
        }
    }

    private static void whole(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static Answer look(Client client) {
        return client.api("POST", PATH + "/look", "");
    }

    private static Answer article(Client client, String externalId) {
        String query = externalId.replace("#", "%23");
        String urn = client.api("GET", "/api/articles?externalId=" + query, "").at("/articles/0/id");
        return client.api("GET", "/api/articles/" + urn.replace("urn:uuid:", ""), "");
    }
}
