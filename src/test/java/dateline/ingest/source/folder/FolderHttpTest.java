package dateline.ingest.source.folder;

import static dateline.ingest.source.folder.TestInbox.PATH;
import static dateline.ingest.source.folder.TestInbox.article;
import static dateline.ingest.source.folder.TestInbox.look;
import static dateline.ingest.source.folder.TestInbox.whole;
import static org.assertj.core.api.Assertions.assertThat;

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

    /** NewsML-G2 2.29, "newsItem", "newsMessage": what the publishing API takes, folders take. */
    @Test
    void newsItemsAreTakenAndAreTheSourcesOwn() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api("PUT", "/api/sources/other", "{\"kind\": \"folder\", \"section\": \"world\"}");
            client.api(
                    "PUT",
                    PATH,
                    "{\"kind\": \"folder\", \"section\": \"world\", \"rights\": \"© Wire\", \"publish\": \"draft\"}");
            look(client);
            client.api("POST", "/api/sources/other/look", "");
            whole(data.resolve("inbox/wire/one.xml"), newsItem("urn:g:1", "Fleet stays"));
            whole(
                    data.resolve("inbox/wire/two.xml"),
                    "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>" + newsItem("urn:g:2", "Two")
                            + newsItem("urn:g:3", "") + "</itemSet></newsMessage>");
            whole(
                    data.resolve("inbox/wire/package.xml"),
                    "<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:g:p'><groupSet><group>"
                            + "<itemRef residref='urn:g:1'/></group></groupSet></packageItem>");
            whole(data.resolve("inbox/other/one.xml"), newsItem("urn:g:1", "Another fleet"));
            Answer looked = look(client);
            assertThat(looked.at("/state/taken")).as(looked.toString()).isEqualTo("2");
            assertThat(looked.at("/state/refusals/0/reason"))
                    .contains("urn:g:3", "/newsMessage/itemSet/newsItem[2]", "headline");
            assertThat(Files.readString(data.resolve("inbox/wire/done/package.xml.report.json")))
                    .contains("packageItem urn:g:p refers to urn:g:1");
            client.api("POST", "/api/sources/other/look", "");
            Answer article = article(client, "source:wire:urn:g:1");
            assertThat(article.at("/title")).isEqualTo("Fleet stays");
            assertThat(article.at("/stage")).isEqualTo("draft");
            assertThat(article.at("/rights")).isEqualTo("© Wire");
            assertThat(article(client, "source:other:urn:g:1").at("/stage")).isEqualTo("published");

            // A new version of a usable item does not publish what editors keep as a draft.
            whole(data.resolve("inbox/wire/one.xml"), newsItem("urn:g:1", "Fleet sails"));
            look(client);
            Answer now = article(client, "source:wire:urn:g:1");
            assertThat(now.at("/title")).isEqualTo("Fleet sails");
            assertThat(now.at("/stage")).isEqualTo("draft");
        }
    }

    @Test
    void theRulesChooseFromEveryFormat() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Client client = new Client(server, data);
            client.api(
                    "PUT", PATH, "{\"kind\": \"folder\", \"section\": \"world\", \"any\": {\"words\": [\"harbour\"]}}");
            look(client);
            Path inbox = data.resolve("inbox/wire");
            whole(inbox.resolve("a.md"), "Fleet in harbour\n\nIt stayed.");
            whole(inbox.resolve("b.md"), "Fleet at sea\n\nIt sailed.");
            whole(inbox.resolve("c.xml"), newsItem("urn:c", "Nothing of it"));
            whole(
                    inbox.resolve("d.ndjson"),
                    "{\"title\": \"Harbour\", \"content\": \"<p>a</p>\"}\n{\"title\": \"B\", \"content\": \"<p>b</p>\"}\n");
            Answer looked = look(client);
            assertThat(looked.at("/state/answer")).as(looked.toString()).isEqualTo("4 files: 2 taken, 3 not selected");
            assertThat(Files.readString(inbox.resolve("done/b.md.report.json"))).contains("\"not-selected\"");
            assertThat(article(client, "source:wire:d.ndjson#1").at("/title")).isEqualTo("Harbour");
        }
    }

    private static String newsItem(String guid, String headline) {
        return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='" + guid + "' version='1'><itemMeta>"
                + "<itemClass qcode='ninat:text'/></itemMeta><contentMeta><headline>" + headline
                + "</headline></contentMeta><contentSet><inlineXML contenttype='application/xhtml+xml'>"
                + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>It stayed.</p></body></html></inlineXML>"
                + "</contentSet></newsItem>";
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
}
