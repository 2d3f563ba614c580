package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, pictures and recordings that are sent to the API, and how feeds show them. */
@MicronautTest(transactional = false)
class MediaHttpTest {
    private static final String ARTICLES = "/api/articles";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
        client.api("PUT", "/api/sections/media", "{\"title\": \"Media\"}");
    }

    /** RSS 2.0 and Media RSS have URLs (RFC 3986), which are ASCII. */
    @Test
    void lettersOutsideAsciiAreEncodedInEveryFormat() {
        post("""
                "title": "Port open", "byline": "Jane Doe", "content": "<p>The port is <a href='https://news.example/порт'>open</a>.</p>",
                "canonicalUrl": "https://news.example/порт?q=ü",
                "images": [{"url": "https://img.example/порт.jpg", "type": "image/jpeg", "length": 10}]
                """);
        assertThat(client.get("/sections/media/feed.rss").body())
                .contains("<link>https://news.example/%D0%BF%D0%BE%D1%80%D1%82?q=%C3%BC</link>")
                .contains("<enclosure url=\"https://img.example/%D0%BF%D0%BE%D1%80%D1%82.jpg\" length=\"10\"")
                .contains("<media:content url=\"https://img.example/%D0%BF%D0%BE%D1%80%D1%82.jpg\"")
                .contains("href=\"https://news.example/%D0%BF%D0%BE%D1%80%D1%82\"")
                .doesNotContain("порт");
        assertThat(client.get("/sections/media/feed.json").body()).doesNotContain("порт");
        assertThat(client.get("/sections/media/feed.atom").body()).doesNotContain("порт");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " → ", quoteCharacter = '`', textBlock = """
            https://news.example/a b[1] → https://news.example/a%20b%5B1%5D
            HTTPS://Новости.рф → https://xn--b1amnebsh.xn--p1ai/
            https:\\\\\\\\news.example\\\\a → https://news.example/a
            https:/news.example → https://news.example/
            //news.example/a → https://news.example/a
            https://news.example/%D0%BF → https://news.example/%D0%BF
            """)
    void theApiAcceptsTheAddressesThatBrowsersAccept(String written, String kept) {
        Answer answer = post("\"title\": \"A\", \"content\": \"<p>x</p>\", \"canonicalUrl\": \"" + written + "\"");
        assertThat(answer.at("/canonicalUrl")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "ftp://a.example/", "/a", "a.example/b", "https://"})
    void aTextThatIsNotAWebAddressIsRefused(String written) {
        Answer answer = client.api(
                "POST",
                ARTICLES,
                "{\"section\": \"media\", \"title\": \"A\", \"content\": \"<p>x</p>\", \"via\": \"" + written + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/via");
    }

    @Test
    void aRecordingIsInTheArticleAndInItsFeeds() {
        Answer answer = post("""
                "title": "Episode", "content": "<p>Hear it.</p>", "canonicalUrl": "https://show.example/1/",
                "audio": [{"url": "one.mp3", "length": 4200000, "duration": "1:02:03", "title": "One"},
                          {"url": "https://show.example/2", "type": "Audio/OGG", "duration": 90.4},
                          "https://show.example/3.m4a?x=1"]
                """);
        assertThat(answer.json().at("/audio").toString())
                .isEqualTo(
                        "[{\"url\":\"https://show.example/1/one.mp3\",\"type\":\"audio/mpeg\",\"length\":4200000,\"duration\":3723,\"title\":\"One\"},"
                                + "{\"url\":\"https://show.example/2\",\"type\":\"audio/ogg\",\"duration\":90},"
                                + "{\"url\":\"https://show.example/3.m4a?x=1\",\"type\":\"audio/mp4\"}]");
        Answer again = client.api("GET", ARTICLES + "/" + answer.id(), "");
        assertThat(again.at("/audio/0/title")).isEqualTo("One");
        assertThat(client.get("/sections/media/feed.rss").body())
                .contains("<enclosure url=\"https://show.example/1/one.mp3\" length=\"4200000\" type=\"audio/mpeg\" />")
                .contains("duration=\"3723\" medium=\"audio\">");
        assertThat(client.get("/sections/media/feed.json").body())
                .contains(
                        "{\"url\":\"https://show.example/1/one.mp3\",\"mime_type\":\"audio/mpeg\",\"title\":\"One\",\"size_in_bytes\":4200000,\"duration_in_seconds\":3723}");
        assertThat(client.get("/sections/media/feed.atom").body())
                .contains(
                        "<link rel=\"enclosure\" href=\"https://show.example/1/one.mp3\" type=\"audio/mpeg\" length=\"4200000\" />");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /audio/0/url      | {"type": "audio/mpeg"}
            /audio/0/type     | {"url": "https://a.example/1", "type": "video/mp4"}
            /audio/0/type     | {"url": "https://a.example/1"}
            /audio/0/duration | {"url": "https://a.example/1.mp3", "duration": "long"}
            /audio/0/duration | {"url": "https://a.example/1.mp3", "duration": 0}
            /audio/0/duration | {"url": "https://a.example/1.mp3", "duration": "PT"}
            /audio/0/length   | {"url": "https://a.example/1.mp3", "length": -1}
            /audio/0/size     | {"url": "https://a.example/1.mp3", "size": 1}
            """)
    void anInvalidRecordingIsRefused(String pointer, String audio) {
        Answer answer = client.api(
                "POST",
                ARTICLES,
                "{\"section\": \"media\", \"title\": \"A\", \"content\": \"<p>x</p>\", \"audio\": [" + audio + "]}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void aPictureWhoseAddressIsOnlyMentionedIsShown() {
        post("""
                "title": "Lead picture", "content": "<p>See <a href=\\"https://img.example/port.jpg.html\\">the gallery</a>.</p>",
                "images": [{"url": "https://img.example/port.jpg", "alt": "Port"}]
                """);
        assertThat(client.get("/sections/media/feed.rss").body())
                .contains("&lt;figure&gt;&lt;img src=\"https://img.example/port.jpg\" alt=\"Port\"&gt;");
    }

    private Answer post(String fields) {
        Answer answer = client.api("POST", ARTICLES, "{\"section\": \"media\", \"language\": \"en\", " + fields + "}");
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }
}
