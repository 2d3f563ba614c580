package dateline.delivery.response;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.feed.StaticFile;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed in a browser. */
@MicronautTest(transactional = false)
class BrowserHttpTest {
    private static final String CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    /** Associating Style Sheets with XML documents 1.0, §2: in the prolog, before the root. */
    @ParameterizedTest
    @CsvSource({
        "/feed.rss, <rss",
        "/feed.atom, <feed",
        "/sections/world/feed.rss?limit=3, <rss",
        "/search/feed.atom?q=x, <feed"
    })
    void aFeedHasAStyleSheet(String address, String root) {
        assertThat(client.get(address).body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet type=\"text/css\" href=\""
                        + StaticFile.FEED_STYLE.path() + "\"?>" + root);
        assertThat(client.get(StaticFile.FEED_STYLE.path()).body()).contains("copy the address of this page");
    }

    /** Browsers do not show a feed's media type; shared caches keep the feed with its own media type. */
    @ParameterizedTest
    @ValueSource(strings = {"/feed.rss", "/feed.atom?x=1", "/sections/world/feed.rss"})
    void aBrowserGetsTheSameBytesAsXml(String address) {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> feed = client.get(address);
            HttpResponse<String> shown = client.get(address, "Accept", CHROME);
            assertThat(shown.body()).isEqualTo(feed.body());
            assertThat(header(shown, "Content-Type")).isEqualTo("application/xml;charset=utf-8");
            assertThat(header(shown, "Cache-Control")).startsWith("private, max-age=");
            assertThat(header(shown, "Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'");
            assertThat(header(shown, "Vary")).isEqualTo(header(feed, "Vary"));
            HttpResponse<String> notModified =
                    client.get(address, "Accept", CHROME, "If-None-Match", header(shown, "ETag"));
            assertThat(notModified.statusCode()).isEqualTo(304);
            assertThat(header(notModified, "Cache-Control")).startsWith("private");
        }
    }

    /** Feed readers accept the media types of feeds, or send no Accept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/xml",
                "application/rss+xml, application/xml;q=0.9, text/html;q=0.7",
                "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/html;q=0.7",
                "text/html"
            })
    void aReaderGetsAFeed(String accept) {
        assertThat(header(client.get("/feed.rss", "Accept", accept), "Content-Type"))
                .isEqualTo("application/rss+xml;charset=utf-8");
        assertThat(header(client.get("/feed.rss", "Accept", accept), "Cache-Control"))
                .startsWith("public");
    }
}
