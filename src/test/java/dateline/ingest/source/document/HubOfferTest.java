package dateline.ingest.source.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WebSub §4: where feeds name their hub and themselves. */
class HubOfferTest {
    private static final URI ADDRESS = URI.create("https://example.org/news/feed");

    @Test
    void theHeaderFieldNamesHubAndSelf() {
        assertThat(HubOffer.ofField(
                        "<https://example.org/feed.json>; rel=\"alternate\"; title=\"a, b\", </hub>;rel=hub,"
                                + " <https://hub2.example>; rel=\"x hub\", <feed.atom>; REL=\"self\"",
                        ADDRESS))
                .isEqualTo(new HubOffer("https://example.org/hub", "https://example.org/news/feed.atom"));
        assertThat(HubOffer.ofField("<https://a.example>; rel=hub; anchor=\"https://b.example\"", ADDRESS))
                .as("RFC 8288 §3.2")
                .isEqualTo(HubOffer.NONE);
        assertThat(HubOffer.ofField(null, ADDRESS)).isEqualTo(HubOffer.NONE);
        assertThat(HubOffer.ofField("<javascript:alert(1)>; rel=hub", ADDRESS)).isEqualTo(HubOffer.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://h.example/'/><link rel='self' href='https://Example.org/a?b=%7e'/></feed>
            <rss><channel xmlns:a='http://www.w3.org/2005/Atom'><a:link rel='self' href='https://Example.org/a?b=%7e'/><a:link rel='hub' href='https://h.example/'/></channel></rss>
            {"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://Example.org/a?b=%7e", "hubs": [{"type": "rssCloud", "url": "https://c.example/"}, {"type": "WebSub", "url": "https://h.example/"}], "items": []}
            """)
    void documentsNameThemToo(String document) {
        // Hubs compare topics letter by letter, so the topic stays as it is written.
        assertThat(read(document)).isEqualTo(new HubOffer("https://h.example/", "https://Example.org/a?b=%7e"));
    }

    @Test
    void aFeedWithoutAHubOffersNone() {
        assertThat(read("<rss><channel><link>https://example.org/</link></channel></rss>"))
                .isEqualTo(HubOffer.NONE);
        assertThat(new HubOffer("https://h.example/", null)
                        .or(new HubOffer("https://i.example/", "https://t.example/")))
                .isEqualTo(new HubOffer("https://h.example/", "https://t.example/"));
    }

    private static HubOffer read(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return FeedDocument.read(bytes, null, ADDRESS, Instant.EPOCH).offer();
    }
}
