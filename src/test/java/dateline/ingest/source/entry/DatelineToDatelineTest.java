package dateline.ingest.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** A Dateline server that pulls the feeds of another one gets every datum of attribution that they carry. */
class DatelineToDatelineTest {
    private static final List<String> FORMATS = List.of("rss", "atom", "json");

    /** The data that all formats carry in full. */
    private static final List<String> KEPT = List.of(
            "title",
            "summary",
            "language",
            "byline",
            "contributors",
            "contributorLine",
            "agency",
            "dateline",
            "rights",
            "usageTerms",
            "license",
            "canonicalUrl",
            "via",
            "commentsUrl",
            "translationOf",
            "related",
            "tags",
            "audio",
            "corrections",
            "published",
            "expiresAt",
            "content");

    private static final String ARTICLE = """
            {"title": "Fleet stays in port & waits", "summary": "Fog keeps the boats in.", "section": "world",
             "content": "<p>The fleet <em>stayed</em> in port.</p><figure><img src=\\"https://p.example/in.jpg\\" alt=\\"In\\"></figure>",
             "language": "en", "byline": "Ana Lopez and Bo Ek",
             "authors": [{"name": "Ana Lopez", "url": "https://a.example/ana", "email": "ana@a.example"}, {"name": "Bo Ek"}],
             "contributors": [{"name": "Kim Roe", "role": "reporting", "organisation": "Coast Radio"}],
             "contributorLine": "Kim Roe contributed to this report.", "agency": "ap",
             "dateline": {"text": "LISBON, Portugal", "place": "Lisbon", "latitude": 38.7, "longitude": -9.1},
             "rights": "© AP", "usageTerms": "Not for archives", "license": "https://creativecommons.org/licenses/by/4.0/",
             "canonicalUrl": "https://o.example/fleet", "via": "https://w.example/wire", "commentsUrl": "https://o.example/c",
             "translationOf": {"url": "https://o.example/pt", "language": "pt"},
             "related": [{"url": "https://o.example/fog", "title": "How the \\"fog\\" came", "relation": "sidebar"},
                         {"url": "https://o.example/sea"}], "tags": ["Fishing", "Trade"],
             "images": [{"url": "https://p.example/lead.jpg", "type": "image/jpeg", "length": 4711, "width": 800,
                         "height": 600, "alt": "Boats", "caption": "Boats at the quay", "credit": "Eva Photo", "rights": "© Eva"}],
             "audio": [{"url": "https://p.example/a.mp3", "type": "audio/mpeg", "length": 99, "duration": 61, "title": "Read aloud"}],
             "corrections": [{"at": "2026-11-20T10:00:00Z", "kind": "clarification", "text": "It was two boats."}],
             "published": "2026-11-19T10:00:00Z", "updated": "2026-11-20T10:00:00Z", "expiresAt": "2036-01-01T00:00:00Z"}
            """;

    /** An article whose page is at its own server. */
    private static final String PLAIN = "{\"title\": \"Own\", \"section\": \"world\", \"content\": \"<p>Text</p>\"}";

    @TempDir
    Path data = Path.of("replaced");

    @Test
    void everyDatumComesThroughInEveryFormatAndSoDoesEveryAct() throws IOException {
        int port = freePort();
        try (EmbeddedServer upstream = TestServer.start(
                        data.resolve("one"),
                        Map.of(
                                "micronaut.server.port",
                                port,
                                "dateline.public-url",
                                "http://127.0.0.1:" + port,
                                "dateline.feed.least-age",
                                "1m"));
                EmbeddedServer downstream = TestServer.start(
                        data.resolve("two"), Map.of("dateline.sources.allowed-addresses", "127.0.0.0/8"))) {
            Client publisher = new Client(upstream, data.resolve("one"));
            Client taker = new Client(downstream, data.resolve("two"));
            Answer other = publisher.api(
                    "POST",
                    "/api/articles",
                    "{\"title\": \"Other\", \"section\": \"world\", \"content\": \"<p>Text</p>\"}");
            assertThat(other.status()).isEqualTo(201);
            Answer own = publisher.api("POST", "/api/articles", PLAIN);
            assertThat(own.status()).isEqualTo(201);
            Answer original = publisher.api("POST", "/api/articles", ARTICLE);
            assertThat(original.status()).as(original.toString()).isEqualTo(201);
            for (String format : FORMATS) {
                String body = "{\"address\": \"http://127.0.0.1:" + port + "/sections/world/feed." + format
                        + "\", \"section\": \"world\", \"retractions\": \"pages\"}";
                assertThat(taker.api("PUT", "/api/sources/" + format, body).status())
                        .isEqualTo(201);
            }
            compared(original, taker);

            String path = "/api/articles/" + original.id();
            publisher.api("POST", path + "/update", "{\"title\": \"Fleet sails\", \"tags\": [\"Trade\"]}");
            compared(publisher.api("GET", path, ""), taker);

            publisher.api("POST", path + "/correct", "{\"text\": \"It was three boats.\"}");
            Answer corrected = publisher.api("GET", path, "");
            assertThat(corrected.json().at("/corrections")).hasSize(2);
            compared(corrected, taker);

            publisher.api("POST", path + "/withdraw", "{\"text\": \"Recalled.\"}");
            publisher.api("POST", "/api/articles/" + own.id() + "/withdraw", "{\"text\": \"Recalled.\"}");
            for (String format : FORMATS) {
                Answer looked = taker.api("POST", "/api/sources/" + format + "/look", "");
                assertThat(taken(taker, format, own).at("/stage"))
                        .as(format + looked)
                        .isEqualTo("withdrawn");
                assertThat(taken(taker, format, original).at("/stage"))
                        .as(format + looked)
                        .isEqualTo("withdrawn");
                assertThat(taken(taker, format, other).at("/stage")).as(format).isEqualTo("published");
            }

            publisher.api("POST", path + "/reinstate", "{}");
            compared(publisher.api("GET", path, ""), taker);
        }
    }

    private static void compared(Answer original, Client taker) {
        for (String format : FORMATS) {
            Answer looked = taker.api("POST", "/api/sources/" + format + "/look", "");
            assertThat(looked.at("/state/refused")).as(format + looked).isEqualTo("0");
            Answer copy = taken(taker, format, original);
            for (String datum : KEPT) {
                assertThat(shown(copy, datum)).as(format + " " + datum).isEqualTo(shown(original, datum));
            }
            assertThat(copy.at("/stage")).isEqualTo("published");
            assertThat(copy.at("/updated").substring(0, 20))
                    .as(format)
                    .isEqualTo(original.at("/updated").substring(0, 20));
            assertThat(names(copy)).as(format).isEqualTo(names(original));
            if (!format.equals("rss")) {
                assertThat(copy.at("/authors/0/url")).as(format).isEqualTo(original.at("/authors/0/url"));
            }
            if (format.equals("atom")) {
                assertThat(copy.json().path("authors"))
                        .isEqualTo(original.json().path("authors"));
            }
            for (String part : List.of("url", "type", "length", "alt", "caption", "credit", "rights")) {
                assertThat(copy.json().at("/images/0/" + part))
                        .as(format + " " + part)
                        .isEqualTo(original.json().at("/images/0/" + part));
            }
            if (!format.equals("json")) {
                assertThat(copy.json().path("images"))
                        .as(format)
                        .isEqualTo(original.json().path("images"));
            }
        }
    }

    /** A datum as feeds show it: times have three digits after the second. */
    private static String shown(Answer article, String datum) {
        return article.json().path(datum).toString().replaceAll("(:\\d{2}\\.\\d{3})\\d+Z", "$1Z");
    }

    private static List<String> names(Answer article) {
        return article.json().path("authors").findValuesAsText("name");
    }

    private static Answer taken(Client taker, String format, Answer original) {
        JsonNode found = taker.api("GET", "/api/articles?externalId=source:" + format + ":" + original.at("/id"), "")
                .json();
        return taker.api(
                "GET", "/api/articles/" + found.at("/articles/0/id").asText().replace("urn:uuid:", ""), "");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
