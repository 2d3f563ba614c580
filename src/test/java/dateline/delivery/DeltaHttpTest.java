package dateline.delivery;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deltas in place of the whole feed (RFC 3229), and clients that get none. */
@MicronautTest(transactional = false)
class DeltaHttpTest {
    private static final String FEED = "/sections/technology/feed.rss";

    @Inject
    EmbeddedServer server;

    private Client client;
    private String before;

    @BeforeEach
    void publishTwo() {
        client = new Client(server, Path.of("target/test-data"));
        publish("Earlier");
        before = header(client.get(FEED), "ETag");
        publish("Later");
    }

    /** A cache in between may have changed the tag of the client's copy. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-gzip", "--gzip", ";gzip", "-br"})
    void aDeltaIsPrivate(String suffix) {
        String tagFromProxy = before.replaceFirst("\"$", suffix + "\"");
        HttpResponse<String> changes = client.get(FEED, "A-IM", "feed", "If-None-Match", tagFromProxy);
        assertThat(changes.statusCode()).isEqualTo(226);
        assertThat(changes.body()).contains("<title>Later</title>").doesNotContain("<title>Earlier</title>");
        assertThat(header(changes, "Cache-Control")).startsWith("private, max-age=");
        assertThat(header(changes, "Vary")).isEqualTo("Accept-Encoding, A-IM");
    }

    /** RFC 3229 §3: with the delta, a client can make the current feed of its copy, so the delta names what has left. */
    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void aDeltaSaysWhatHasLeft(String format) {
        String feed = "/sections/technology/feed." + format;
        String id = publish("Recalled");
        String known = header(client.get(feed), "ETag");
        assertThat(client.api("POST", "/api/articles/" + id + "/withdraw", "{\"text\": \"It was wrong.\"}")
                        .status())
                .isEqualTo(200);
        HttpResponse<String> changes = client.get(feed, "A-IM", "feed", "If-None-Match", known);
        assertThat(changes.statusCode()).isEqualTo(226);
        assertThat(changes.body()).contains("urn:uuid:" + id, "It was wrong.").doesNotContain("Earlier", "Later");
    }

    /** With and without changes, also when the document is in memory. */
    @Test
    void everyOtherAnswerToARequestForADeltaIsPrivate() {
        String tag = header(client.get(FEED), "ETag");
        HttpResponse<String> notModified = client.get(FEED, "A-IM", "feed", "If-None-Match", tag);
        assertThat(notModified.statusCode()).isEqualTo(304);
        assertThat(header(notModified, "Cache-Control")).startsWith("private");
        HttpResponse<String> whole = client.get(FEED, "A-IM", "feed");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Cache-Control")).startsWith("private");
        assertThat(header(client.get(FEED), "Cache-Control")).startsWith("public");
    }

    /** These products ask for deltas by default, but programs that use them fail with a 226 (RFC 9110 §15). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "feedparser/6.0.11 +https://github.com/kurtmckee/feedparser/",
                "UniversalFeedParser/5.2.1 +https://code.google.com/p/feedparser/",
                "rss2email/3.13 (https://github.com/rss2email/rss2email)",
                "Planet/2.0 FeedParser/5.1"
            })
    void someProductsGetTheWholeFeed(String agent) {
        HttpResponse<String> whole = client.get(FEED, "User-Agent", agent, "A-IM", "feed", "If-None-Match", before);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).contains("<title>Later</title>", "<title>Earlier</title>");
        assertThat(header(whole, "Cache-Control")).startsWith("private");
        assertThat(client.get(FEED, "User-Agent", agent, "A-IM", "feed", "If-None-Match", header(whole, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other/1.0 (like feedparser/6.0)", "my-feedparser/1.0"})
    void otherProductsGetTheDelta(String agent) {
        assertThat(client.get(FEED, "User-Agent", agent, "A-IM", "feed", "If-None-Match", before)
                        .statusCode())
                .isEqualTo(226);
    }

    private String publish(String title) {
        return client.api(
                        "POST",
                        "/api/articles",
                        "{\"section\": \"technology\", \"title\": \"" + title + "\", \"content\": \"<p>T.</p>\"}")
                .id();
    }
}
