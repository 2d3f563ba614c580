package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export of one store is imported into another without a difference. */
class ExportTest {
    private static final Pattern ARCHIVE =
            Pattern.compile("rel=\"prev-archive\" href=\"https://news.example.org([^\"]+)");

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void aStoreThatImportsAnExportServesTheSameFeeds() throws Exception {
        try (EmbeddedServer one = store("one");
                EmbeddedServer other = store("other")) {
            Client from = new Client(one, data.resolve("one"));
            Client to = new Client(other, data.resolve("other"));
            live(from);
            Map<String, String> documents = documents(from);
            assertThat(documents).hasSizeGreaterThan(12);
            assertThat(String.join("\n", documents.values())).contains("<at:comment>", "<dl:correction");

            String export = export(from, 0);
            Answer first = take(to, export);
            assertThat(first.at("/refused")).as(first.toString()).isEqualTo("0");
            assertThat(documents(to)).isEqualTo(documents);
            assertThat(take(to, export).at("/unchanged")).as("imported again").isEqualTo(first.at("/received"));
            assertThat(documents(to)).isEqualTo(documents);
            assertThat(articles(export(to, 0))).isEqualTo(articles(export));
        }
    }

    /** An export that is imported again and again also brings the later changes. */
    @Test
    void aLaterExportBringsTheLaterChanges() throws Exception {
        try (EmbeddedServer one = store("first");
                EmbeddedServer other = store("second")) {
            Client from = new Client(one, data.resolve("first"));
            Client to = new Client(other, data.resolve("second"));
            live(from);
            take(to, export(from, 0));
            to.api("PUT", "/api/sections/culture", "{\"title\": \"Arts\"}");
            Answer later = from.api(
                    "POST",
                    "/api/articles",
                    "{\"title\": \"Later\", \"section\": \"world\", \"content\": \"<p>Text.</p>\"}");
            act(from, later.id(), "update", "{\"title\": \"Later still\"}");
            act(
                    from,
                    from.api("GET", "/api/articles?q=Title%2050", "")
                            .at("/articles/0/id")
                            .substring(9),
                    "withdraw",
                    "{\"text\": \"x\"}");
            Answer second = take(to, export(from, 0));
            assertThat(second.at("/refused")).as(second.toString()).isEqualTo("0");
            assertThat(second.at("/created")).isEqualTo("1");
            assertThat(second.at("/updated")).isEqualTo("1");
            assertThat(to.get("/sections/world/feed.atom").body())
                    .contains("<title>Later still</title>", "<at:comment>x<");
            // A request of a feed moves the entries for which there is no room into the archive.
            from.get("/sections/world/feed.atom");
            assertThat(articles(export(to, 0))).containsExactlyInAnyOrderElementsOf(articles(export(from, 0)));
        }
    }

    /** After a broken connection, the export continues after the last article. Each article is there once. */
    @Test
    void anExportContinuesAfterTheLastArticleThatArrived() throws Exception {
        try (EmbeddedServer one = store("broken")) {
            Client from = new Client(one, data.resolve("broken"));
            live(from);
            List<String> whole = articles(export(from, 0));
            String export = export(from, 0);
            List<String> lines = export.lines().toList();
            String last = lines.get(5);
            Matcher numbers = Pattern.compile("\"number\":(\\d+)").matcher(last);
            long after = 0;
            while (numbers.find()) {
                after = Long.parseLong(numbers.group(1));
            }
            String joined = String.join("\n", lines.subList(0, 6)) + "\n" + export(from, after);
            assertThat(articles(joined)).isEqualTo(whole);
        }
    }

    @Test
    void aBodyThatIsNotAnExportIsRefused() throws Exception {
        try (EmbeddedServer one = store("refusing")) {
            Client to = new Client(one, data.resolve("refusing"));
            for (String line : List.of(
                    "{\"export\": 2, \"from\": {}}",
                    "{\"export\": 1}",
                    "{\"export\": 1, \"from\": {\"publication\": {\"name\": \"publication\"}}}",
                    "{\"feeds\": [{\"name\": \"all\", \"label\": \"\", \"archived\": -5}]}",
                    "{\"id\": \"urn:uuid:0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80\", \"archived\": {}}")) {
                Answer refused = take(to, line);
                assertThat(refused.at("/refused")).as(line).isEqualTo("1");
                assertThat(refused.at("/refusals/0/problem/status"))
                        .as(refused.toString())
                        .isEqualTo("422");
            }
        }
    }

    /** Does every act to articles. */
    private static void live(Client client) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            lines.append("""
                    {"externalId": "e%d", "title": "Title %d", "section": "%s", "language": "en", "agency": "ap", \
                    "byline": "Ann Lee", "content": "<p>Text %d.</p>", "published": "2026-11-0%dT10:%02d:00Z",\
                     "audio": [{"url": "https://дом.example/1.mp3", "length": 4200000, "duration": "30:30"}],\
                     "urgency": 3, "slugline": "S-%d", "edNote": "Note %d.", "subjects": [{"scheme": "urn:s", "code": "1"}]}
                    """.formatted(i, i, i % 2 == 0 ? "world" : "sport", i, 1 + i % 9, i % 60, i, i));
        }
        assertThat(client.importing("", "application/x-ndjson", lines.toString())
                        .body())
                .contains("\"created\":70");
        client.get("/feed.rss");
        List<String> ids = new ArrayList<>();
        client.api("GET", "/api/articles?limit=200&section=world", "")
                .json()
                .at("/articles")
                .forEach(article -> ids.add(article.at("/id").asText().substring(9)));
        act(client, ids.get(0), "withdraw", "{\"text\": \"Recalled.\"}");
        act(client, ids.get(1), "correct", "{\"text\": \"It was Tuesday.\"}");
        act(client, ids.get(2), "update", "{\"title\": \"Updated\"}");
        act(client, ids.get(30), "withdraw", "{\"text\": \"An old one.\"}");
        act(client, ids.get(31), "withdraw", "{\"text\": \"Mistaken.\"}");
        act(client, ids.get(31), "reinstate", "");
        client.api("PATCH", "/api/articles/" + ids.get(0), "{\"title\": \"Edited while withdrawn\"}");
        client.api("PATCH", "/api/articles/" + ids.get(3), "{\"section\": \"sport\"}");
        client.api("PATCH", "/api/articles/" + ids.get(33), "{\"published\": \"2026-10-01T00:00:00Z\"}");
        String held = "{\"title\": \"Held\", \"section\": \"world\", \"content\": \"<p>Text.</p>\", ";
        client.api("POST", "/api/articles", held + "\"stage\": \"draft\", \"published\": \"2026-01-01T00:00:00Z\"}");
        client.api("POST", "/api/articles", held + "\"publishAt\": \"2099-01-01T00:00:00Z\"}");
        client.api("PUT", "/api/sections/sport", "{\"title\": \"Sports\", \"slug\": \"sports\"}");
        client.api("PUT", "/api/sections/science", "{\"title\": \"Science\", \"parent\": \"technology\"}");
        client.api("DELETE", "/api/sections/politics", "");
        client.api(
                "PUT",
                "/api/feeds/mixed",
                "{\"title\": \"Mixed\", \"any\": {\"sections\": [\"sports\"]}, \"entries\": 5}");
        for (int i = 0; i < 500 && client.get("/feeds/mixed/feed.rss").statusCode() != 200; i++) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void act(Client client, String id, String act, String body) {
        assertThat(client.api("POST", "/api/articles/" + id + "/" + act, body).status())
                .isEqualTo(200);
    }

    /** Every feed and every document of its archive, by address. */
    private static Map<String, String> documents(Client client) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String section : List.of(
                "",
                "/sections/world",
                "/sections/sports",
                "/sections/technology",
                "/agencies/ap",
                "/authors/ann-lee",
                "/languages/en",
                "/feeds/mixed")) {
            documents.put(
                    section + "/feed.json", client.get(section + "/feed.json").body());
            for (String format : List.of("rss", "atom")) {
                String next = section + "/feed." + format;
                while (next != null) {
                    String document = client.get(next).body();
                    documents.put(next, document);
                    Matcher before = ARCHIVE.matcher(document);
                    next = before.find() ? before.group(1) : null;
                }
            }
        }
        return documents;
    }

    private static String export(Client client, long after) {
        return client.api("GET", "/api/articles/export" + (after == 0 ? "" : "?after=" + after), "")
                .response()
                .body();
    }

    private static Answer take(Client client, String export) {
        return new Answer(client.importing("", "application/x-ndjson", export));
    }

    /** The lines of articles, without the numbers of the change log, which differ in each store. */
    private static List<String> articles(String export) {
        return export.lines()
                .filter(line -> line.startsWith("{\"id\""))
                .map(line -> line.replaceAll("\"(number|change)\":\\d+", ""))
                .toList();
    }

    private EmbeddedServer store(String name) throws Exception {
        Files.createDirectories(data.resolve(name));
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:mem:export-" + name + ";DB_CLOSE_DELAY=-1",
                        "dateline.data",
                        data.resolve(name).toString(),
                        "dateline.public-url",
                        "https://news.example.org",
                        "dateline.feed.entries",
                        8,
                        "micronaut.server.port",
                        -1));
    }
}
