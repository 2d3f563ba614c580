package dateline.ingest.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of agencies in the three forms of ninjs become articles, and the report names what no article has. */
@MicronautTest(transactional = false)
class NinjsImportHttpTest {
    private static final String IMPORT = "/api/articles/import?section=world";

    /** ninjs 1.x, with lower-case names, and lists that are objects. */
    private static final String FIRST = """
            {"uri": "http://agency.example/items/one", "$standard": {"name": "ninjs", "version": "1.4"},
             "type": "composite", "profile": "text-photo", "version": "3", "firstcreated": "2026-03-01T08:00:00Z",
             "versioncreated": "2026-03-01T09:30:00+01:00", "pubstatus": "usable", "urgency": 4,
             "copyrightholder": "Associated Press", "copyrightnotice": "© 2026 AP. All rights reserved.",
             "usageterms": "No archive.", "ednote": "ADDS quote.", "language": "en-GB",
             "headline": "Harbour closes for the week", "headline_short": "Harbour closes",
             "slugline": "HARBOUR-CLOSES", "byline": "By Ann Lee", "located": "LISBON, Portugal",
             "subject": [{"name": "shipping", "rel": "about", "scheme": "http://cv.iptc.org/newscodes/mediatopic/",
                          "code": "20000210"}, {"name": "Harbours"}],
             "genre": [{"name": "Current", "scheme": "http://cv.iptc.org/newscodes/genre/", "code": "Current"}],
             "person": [{"name": "Cy Dee"}], "organisation": [{"name": "Quay Board", "symbols": [{"ticker": "QB"}]}],
             "place": [{"name": "Lisbon", "scheme": "http://places.example/", "code": "pt-lis"}],
             "description_text": "Fog keeps the fleet in.", "wordcount": 5,
             "body_text": "Plain text.", "body_xhtml": "<p>The harbour <script>x()</script>closed.</p>",
             "associations": {"mainpic": {"uri": "http://agency.example/pictures/1", "type": "picture",
                 "byline": "Di Fox", "headline": "Boats in fog", "description_text": "The quay at dawn.",
                 "copyrightnotice": "© Di Fox", "renditions": {
                 "small": {"href": "http://agency.example/1-small.jpg", "mimetype": "image/jpg", "width": 100, "height": 50},
                 "main": {"href": "http://agency.example/1.jpg", "mimetype": "image/jpg", "width": 800, "height": 400,
                          "sizeinbytes": 12345}}}}}
            """;

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void everyPropertyOfNinjs1WithAHomeGetsThere() {
        Answer report = post(FIRST);
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        assertThat(report.at("/outcome")).isEqualTo("created");
        JsonNode article = article(report);
        assertThat(article.at("/externalId").asText()).isEqualTo("http://agency.example/items/one");
        assertThat(article.at("/title").asText()).isEqualTo("Harbour closes for the week");
        assertThat(article.at("/summary").asText()).isEqualTo("Fog keeps the fleet in.");
        assertThat(article.at("/content").asText()).isEqualTo("<p>The harbour closed.</p>");
        assertThat(article.at("/language").asText()).isEqualTo("en-GB");
        assertThat(article.at("/published").asText()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(article.at("/updated").asText()).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(article.at("/stage").asText()).isEqualTo("published");
        assertThat(article.at("/urgency").asInt()).isEqualTo(4);
        assertThat(article.at("/slugline").asText()).isEqualTo("HARBOUR-CLOSES");
        assertThat(article.at("/edNote").asText()).isEqualTo("ADDS quote.");
        assertThat(article.at("/authors/0/name").asText()).isEqualTo("Ann Lee");
        assertThat(article.at("/agency").asText()).isEqualTo("ap");
        assertThat(article.at("/rights").asText()).isEqualTo("© 2026 AP. All rights reserved.");
        assertThat(article.at("/usageTerms").asText()).isEqualTo("No archive.");
        assertThat(article.at("/dateline/text").asText()).isEqualTo("LISBON, Portugal");
        assertThat(article.at("/subjects").findValuesAsText("code")).containsExactly("20000210", "Current", "pt-lis");
        assertThat(article.at("/tags").toString()).isEqualTo("[\"Harbours\",\"Cy Dee\",\"Quay Board\"]");
        JsonNode image = article.at("/images/0");
        assertThat(image.at("/url").asText()).isEqualTo("http://agency.example/1.jpg");
        assertThat(image.at("/type").asText()).isEqualTo("image/jpeg");
        assertThat(image.at("/width").asInt()).isEqualTo(800);
        assertThat(image.at("/length").asInt()).isEqualTo(12345);
        assertThat(image.at("/alt").asText()).isEqualTo("Boats in fog");
        assertThat(image.at("/caption").asText()).isEqualTo("The quay at dawn.");
        assertThat(image.at("/credit").asText()).isEqualTo("Di Fox");
        assertThat(image.at("/rights").asText()).isEqualTo("© Di Fox");
        assertThat(article.at("/itemVersion/number").asText()).isEqualTo("3");
        assertThat(report.json().at("/leftOut").findValuesAsText("text"))
                .anyMatch(text -> text.contains("text: Plain text."))
                .anyMatch(text -> text.contains("short: Harbour closes"))
                .anyMatch(text -> text.contains("1-small.jpg"))
                .contains("profile: text-photo", "wordcount: 5", "organisation: symbols", "subject: rel");
    }

    /** The names of ninjs 3.x are in camel case; those of 2.x are the same in lower case. */
    @ParameterizedTest
    @CsvSource({"3.3, camel", "2.4, lower"})
    void ninjs2And3AreRead(String version, String letters) {
        String json = """
                {"uri": "urn:newsml:agency.example:%s", "standard": {"name": "ninjs", "version": "%s"}, "type": "text",
                 "representationType": "full", "version": "1", "versionCreated": "2026-03-02T10:00:00Z",
                 "pubStatus": "usable", "copyrightHolder": "Quay News", "language": "en",
                 "headlines": [{"role": "short", "value": "Fog"}, {"role": "main", "value": "Fog at the quay"}],
                 "descriptions": [{"contentType": "text/plain", "value": "A summary."}],
                 "bodies": [{"contentType": "application/xml", "value": "<nitf/>"},
                            {"contentType": "text/plain", "value": "First & last.\\n\\nSecond.", "wordCount": 3},
                            {"contentType": "application/xhtml+xml", "value": "<p>Fog <b>again</b>.</p>"}],
                 "by": "Bo Ek", "infoSources": [{"name": "Reuters", "role": "agency"},
                                                {"name": "Coast Guard", "role": "information"},
                                                {"name": "Bo Ek", "role": "author", "uri": "urn:staff:7"}],
                 "subjects": [{"name": "weather", "uri": "http://cv.iptc.org/newscodes/mediatopic/17000000",
                               "literal": "17000000", "relevance": 90}, {"name": "Fog", "literal": "fg"}],
                 "events": [{"name": "Fog week", "uri": "http://events.example/7"}], "altIds": [{"value": "x"}],
                 "rightsInfo": {"linkedRights": "https://rights.example/1"}, "expires": "2099-01-01T00:00:00Z",
                 "digitalSourceType": {"uri": "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"},
                 "associations": [{"name": "a", "uri": "http://x.example/p", "type": "picture", "by": "Di Fox",
                   "renditions": [{"name": "main", "href": "https://x.example/p.jpg", "contentType": "image/jpeg"}]},
                  {"name": "b", "uri": "http://x.example/other", "type": "text"},
                  {"name": "c", "rel": "seeAlso", "uri": "http://x.example/see", "title": "Sea fog"}]}
                """.formatted(letters, version);
        Answer report = post(letters.equals("camel") ? json : lower(json));
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        JsonNode article = article(report);
        assertThat(article.at("/title").asText()).isEqualTo("Fog at the quay");
        assertThat(article.at("/related").toString())
                .isEqualTo("[{\"url\":\"http://x.example/see\",\"title\":\"Sea fog\"}]");
        assertThat(article.at("/content").asText()).isEqualTo("<p>Fog <b>again</b>.</p>");
        assertThat(article.at("/byline").asText()).isEqualTo("Bo Ek");
        assertThat(article.at("/agency").asText()).isEqualTo("reuters");
        assertThat(article.at("/contributors").toString())
                .isEqualTo("[{\"name\":\"Coast Guard\",\"role\":\"information\"}]");
        assertThat(article.at("/rights").asText()).isEqualTo("© Quay News");
        assertThat(article.at("/license").asText()).isEqualTo("https://rights.example/1");
        assertThat(article.at("/subjects/0/scheme").asText()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/");
        assertThat(article.at("/subjects/1/code").asText()).isEqualTo("7");
        assertThat(article.at("/tags").toString()).isEqualTo("[\"Fog\"]");
        assertThat(article.at("/digitalSourceType").asText()).endsWith("/humanEdits");
        assertThat(article.at("/expiresAt").asText()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(article.at("/published").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(article.at("/images/0/credit").asText()).isEqualTo("Di Fox");
        List<String> leftOut = report.json().at("/leftOut").findValuesAsText("text");
        assertThat(leftOut)
                .anyMatch(text -> text.contains("First & last"))
                .anyMatch(text -> text.contains("http://x.example/other"))
                .anyMatch(text -> text.contains("fg"))
                .anyMatch(text -> text.contains("urn:staff:7"))
                .anyMatch(text -> text.startsWith("altIds: x"))
                .anyMatch(text -> text.equalsIgnoreCase("bodies: wordCount"))
                .anyMatch(text -> text.equalsIgnoreCase("subjects: relevance"));
    }

    /** Common systems write offsets without a colon, empty places in lists, and some properties of their own. */
    @Test
    void whatCommonSystemsWriteIsRead() {
        Answer report = post("""
                {"uri": "tag:desk.example,2026:newsml_1", "type": "text", "version": "2", "pubstatus": "usable",
                 "firstcreated": "2026-03-01T08:00:00+0000", "versioncreated": "2026-03-01T10:00:00+0100",
                 "headline": "Fog", "body_html": "<p>Fog at the quay.</p>", "language": "en", "urgency": null,
                 "source": "AFP", "authors": [{"name": "Ann Lee", "role": "writer"}], "keywords": ["fog", "quay"],
                 "subject": [{"name": "weather", "code": "17000000"}], "embargoed": null, "priority": 6,
                 "associations": {"empty": null, "featuremedia": {"uri": "x:1", "type": "picture", "renditions": {
                    "original": {"href": "https://x.example/1.jpg", "mimetype": "image/jpeg"}, "small": null}}}}
                """);
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        JsonNode article = article(report);
        assertThat(article.at("/published").asText()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(article.at("/updated").asText()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(article.at("/agency").asText()).isEqualTo("afp");
        assertThat(article.at("/authors/0/name").asText()).isEqualTo("Ann Lee");
        assertThat(article.at("/tags").toString()).isEqualTo("[\"fog\",\"quay\",\"weather\"]");
        assertThat(article.at("/images/0/url").asText()).isEqualTo("https://x.example/1.jpg");
        assertThat(report.json().at("/leftOut").findValuesAsText("text"))
                .contains("priority: 6", "authors: role", "/subject/0/code: 17000000");
    }

    /** Superdesk writes guid for uri; its other names are those of ninjs 1.x. */
    @Test
    void anItemOfSuperdeskIsKnownByItsGuid() {
        String json = """
                {"guid": "urn:newsml:desk.example:2026:fog", "type": "text", "version": "%s", "pubstatus": "usable",
                 "versioncreated": "2026-03-01T08:00:00+0000", "headline": "%s", "body_html": "<p>Fog at the quay.</p>",
                 "language": "en", "service": [{"code": "i", "name": "World"}]}
                """;
        Answer report = post(json.formatted("1", "Fog"));
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        assertThat(article(report).at("/externalId").asText()).isEqualTo("urn:newsml:desk.example:2026:fog");
        Answer update = post(json.formatted("2", "More fog"));
        assertThat(update.at("/outcome")).isEqualTo("updated");
        assertThat(update.id()).isEqualTo(report.id());
        Answer faulty = post("[" + json.formatted("3", " ") + "]");
        assertThat(faulty.at("/refusals/0/externalId")).isEqualTo("urn:newsml:desk.example:2026:fog");
    }

    /** The credit line among the descriptions of a picture is whose it is, and not what it shows. */
    @Test
    void theCreditLineIsNeverTheSummary() {
        Answer report = post("""
                {"uri": "urn:item:picture", "type": "picture", "pubstatus": "usable", "language": "en",
                 "versioncreated": "2026-03-01T08:00:00Z", "by": "Di Fox", "headlines": [{"value": "Boats"}],
                 "descriptions": [{"role": "creditline", "value": "QUAY IMAGES"}, {"role": "caption", "value": "Boats at dawn."}],
                 "renditions": [{"name": "main", "href": "https://x.example/boats.jpg", "contenttype": "image/jpeg"}],
                 "associations": [{"name": "a", "uri": "urn:x:2", "type": "picture",
                    "descriptions": [{"role": "creditline", "value": "Fog Images"}, {"value": "Fog at noon."}],
                    "renditions": [{"name": "main", "href": "https://x.example/fog.jpg", "contenttype": "image/jpeg"}]}]}
                """);
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        JsonNode article = article(report);
        assertThat(article.at("/summary").asText()).isEqualTo("Boats at dawn.");
        assertThat(article.at("/content").asText()).isEqualTo("<p>Boats at dawn.</p>");
        assertThat(article.at("/images/0/caption").asText()).isEqualTo("Boats at dawn.");
        assertThat(article.at("/images/0/credit").asText()).isEqualTo("QUAY IMAGES");
        assertThat(article.at("/images/1/caption").asText()).isEqualTo("Fog at noon.");
        assertThat(article.at("/images/1/credit").asText()).isEqualTo("Fog Images");
        assertThat(article.at("/byline").asText()).isEqualTo("Di Fox");
    }

    /** An item that its agency no longer holds to be relevant is not published, and its text is not lost. */
    @Test
    void anItemThatHasExpiredIsADraft() {
        Answer report = post(item("expired", "\"expires\": \"2026-01-01T00:00:00Z\"", "Old"));
        assertThat(article(report).at("/stage").asText()).isEqualTo("draft");
        assertThat(report.at("/leftOut/0/why")).contains("draft");
    }

    @Test
    void aNewVersionUpdatesAndAnOlderOneChangesNothing() {
        Answer first = post(item("versions", "\"version\": \"1\", \"edNote\": \"First.\"", "One"));
        Answer third = post(item("versions", "\"version\": \"10\"", "Three"));
        assertThat(third.at("/outcome")).isEqualTo("updated");
        assertThat(third.id()).isEqualTo(first.id());
        Answer second = post(item("versions", "\"version\": \"9\"", "Two"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/outcome")).isEqualTo("unchanged");
        assertThat(second.at("/known")).contains("older than the stored one, version 10");
        assertThat(article(second).at("/title").asText()).isEqualTo("Three");
        assertThat(article(second).has("edNote")).as("a note is of its version").isFalse();
        assertThat(post(item("versions", "\"version\": \"10\"", "Three")).at("/outcome"))
                .isEqualTo("unchanged");
    }

    @Test
    void withheldItemsAreNotPublicAndCanceledOnesAreWithdrawn() {
        Answer withheld = post(item("status", "\"version\": \"1\", \"pubStatus\": \"withheld\"", "Held"));
        assertThat(article(withheld).at("/stage").asText()).isEqualTo("draft");
        Answer usable = post(item("status", "\"version\": \"2\", \"pubStatus\": \"usable\"", "Held"));
        assertThat(article(usable).at("/stage").asText()).isEqualTo("published");
        Answer canceled = client.posting(
                IMPORT,
                "application/json",
                "{\"uri\": \"urn:item:status\", \"version\": \"3\", \"pubStatus\": \"canceled\"}");
        assertThat(canceled.at("/outcome")).as(canceled.toString()).isEqualTo("withdrawn");
        assertThat(article(canceled).at("/stage").asText()).isEqualTo("withdrawn");
        assertThat(client.page("/articles/" + canceled.id()).statusCode()).isEqualTo(410);
        Answer again = post(item("status", "\"version\": \"2\", \"pubStatus\": \"usable\"", "Held"));
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void anItemThatIsWithheldAfterItsPublicationIsWithdrawn() {
        post(item("later", "\"version\": \"1\"", "Out"));
        Answer withheld = post(item("later", "\"version\": \"2\", \"pubStatus\": \"withheld\"", "Out"));
        assertThat(withheld.at("/outcome")).isEqualTo("withdrawn");
    }

    /** The cancellation may come before the item, whose older version must not be published then. */
    @Test
    void anUnknownItemThatIsCanceledIsNeverPublished() {
        Answer canceled = post("{\"uri\": \"urn:item:killed\", \"version\": \"2\", \"pubStatus\": \"canceled\"}");
        assertThat(canceled.at("/outcome")).as(canceled.toString()).isEqualTo("created");
        assertThat(article(canceled).at("/stage").asText()).isEqualTo("withdrawn");
        assertThat(client.page("/articles/" + canceled.id()).statusCode()).isEqualTo(404);
        Answer late = post(item("killed", "\"version\": \"1\"", "Late"));
        assertThat(late.at("/outcome")).isEqualTo("unchanged");
    }

    @Test
    void anEmbargoSchedulesAndItsEndIsThePublicationDate() {
        Answer scheduled = post(item(
                "embargo",
                "\"embargoedUntil\": \"2099-01-01T00:00:00Z\", \"firstCreated\": \"2026-03-01T00:00:00Z\","
                        + " \"version\": \"1\"",
                "Held"));
        assertThat(article(scheduled).at("/stage").asText()).isEqualTo("scheduled");
        assertThat(article(scheduled).at("/embargoUntil").asText()).isEqualTo("2099-01-01T00:00:00Z");
        Answer lifted = post(item("embargo", "\"pubStatus\": \"usable\", \"version\": \"2\"", "Held"));
        assertThat(article(lifted).at("/stage").asText()).isEqualTo("published");
        Answer past = post(item(
                "past-embargo",
                "\"embargoed\": \"2026-03-02T00:00:00Z\", \"firstCreated\": \"2026-03-01T00:00:00Z\"",
                "Free"));
        assertThat(article(past).at("/published").asText()).isEqualTo("2026-03-02T00:00:00Z");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /urgency                | "urgency": 12                                       | 1 to 9
            /versionCreated         | "versionCreated": "yesterday"                       | 2026-11-23T10:30:00Z
            /pubStatus              | "pubStatus": "free"                                 | usable, withheld or canceled
            /headlines              | "headlines": "Text"                                 | list of objects
            /headlines/0/value      | "headlines": [{"role": "main"}]                     | send value
            /headlines/0/value      | "headlines": [{"value": "x*1001"}]                  | 1000
            /language               | "language": "not a language"                        | BCP 47
            /by                     | "by": ["A"]                                         | one text
            /type                   | "type": "event"                                     | no article
            /rightsInfo/linkedRights | "rightsInfo": {"linkedRights": "mine"}             | http or https
            /associations/0/renditions/0/href | "associations": [{"uri": "u:1", "renditions": [{"href": "1.jpg", "contentType": "image/jpeg"}]}] | absolute
            /bodies                 | "bodies": []                                        | body_xhtml
            """)
    void aMalformedItemIsRefusedWithThePointerOfItsFault(String pointer, String member, String detail) {
        String wrong = member.replace("x*1001", "x".repeat(1_001));
        String name = wrong.substring(1, wrong.indexOf('"', 1));
        String json = "{\"uri\": \"urn:item:wrong\", " + wrong + "}";
        for (String other : List.of(
                "\"type\": \"text\"",
                "\"headlines\": [{\"value\": \"T\"}]",
                "\"bodies\": [{\"value\": \"Text.\"}]",
                "\"versionCreated\": \"2026-03-01T00:00:00Z\"")) {
            if (!other.startsWith("\"" + name + "\"")) {
                json = json.replace("\"urn:item:wrong\", ", "\"urn:item:wrong\", " + other + ", ");
            }
        }
        Answer answer = post(json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/pointer")).as(answer.toString()).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/detail")).contains(detail);
        Answer list = post("[" + item("right", "\"version\": \"1\"", "Right") + ", " + json + "]");
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(list.at("/refusals/0/problem/errors/0/pointer")).isEqualTo("/1" + pointer);
    }

    @Test
    void aListAndLinesAreReportedItemByItem() {
        String one = item("list-1", "\"altIds\": [{\"value\": \"x\"}]", "One").replace("\n", " ");
        String two = item("list-2", "\"version\": \"1\"", "Two").replace("\n", " ");
        Answer list = post("[" + one + "," + two + "]");
        assertThat(list.at("/created")).as(list.toString()).isEqualTo("2");
        assertThat(list.at("/reports/0/report/leftOut/0/text")).isEqualTo("altIds: x");
        assertThat(list.at("/reports/1/number")).isEqualTo("2");
        Answer lines = client.posting(IMPORT, "application/x-ndjson", one + "\n" + two.replace("Two", "New") + "\n");
        assertThat(lines.at("/unchanged")).as(lines.toString()).isEqualTo("1");
        assertThat(lines.at("/updated")).isEqualTo("1");
        assertThat(lines.at("/reports/1/report/outcome")).isEqualTo("updated");
        Answer dry = client.posting(IMPORT + "&dry-run=true", "application/x-ndjson", one + "\n");
        assertThat(dry.at("/reports/0/report/outcome")).isEqualTo("dry-run");
    }

    @Test
    void whatIsNoItemIsRefusedAlone() {
        Answer own = post("{\"section\": \"world\", \"title\": \"T\", \"content\": \"<p>C</p>\"}");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.at("/detail")).contains("no ninjs item", "POST /api/articles");
        Answer mixed = post("[" + item("mixed", "\"version\": \"1\"", "T")
                + ", {\"title\": \"T\"}, 5, null, \"str\", {\"uri\": \"urn:no:type\"}]");
        assertThat(mixed.status()).as(mixed.toString()).isEqualTo(200);
        assertThat(mixed.at("/created")).isEqualTo("1");
        assertThat(mixed.json().at("/refusals").findValuesAsText("pointer"))
                .containsExactly("/1", "/2", "/3", "/4", "/5");
        assertThat(mixed.at("/refusals/0/problem/detail")).startsWith("/1: this is no ninjs item");
        assertThat(mixed.at("/refusals/2/problem/detail")).startsWith("/3: The item is JSON, but not an object");
        assertThat(post("[null]").status()).isEqualTo(422);
        assertThat(client.api("GET", "/api/articles?externalId=urn:item:mixed", "")
                        .json()
                        .at("/articles"))
                .hasSize(1);
        assertThat(post("[]").status()).isEqualTo(422);
        assertThat(client.posting("/api/articles/import", "application/json", item("x", "\"version\": \"1\"", "T"))
                        .at("/errors/0/detail"))
                .contains("query parameter section");
    }

    private Answer post(String json) {
        return client.posting(IMPORT, "application/json", json);
    }

    private JsonNode article(Answer report) {
        return client.api("GET", "/api/articles/" + report.id(), "").json();
    }

    private static String item(String key, String member, String title) {
        return """
                {"uri": "urn:item:%s", "type": "text", %s, "language": "en",
                 "headlines": [{"value": "%s"}], "bodies": [{"value": "Some text about it."}]}
                """.formatted(key, member, title);
    }

    /** The names of ninjs 2.x. */
    private static String lower(String json) {
        return java.util.regex.Pattern.compile("\"([a-z]+[A-Z][A-Za-z]*)\":")
                .matcher(json)
                .replaceAll(name -> name.group().toLowerCase(java.util.Locale.ROOT));
    }
}
