package dateline.readership.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    /** As these services and programs send it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 42 subscribers; like FeedFetcher-Google) | Feedly | 42",
                "Feedly/1.0 (poller; 1 subscribers; +http://feedly.com/poller.html) | Feedly | 1",
                "FeedlyBot/1.0 (http://feedly.com) | Feedly | -1",
                "NewsBlur Feed Fetcher - 12 subscribers - http://www.newsblur.com/site/5/daring-fireball (Mozilla/5.0 (Macintosh; Intel Mac OS X 10_7_1) AppleWebKit/534.48.3 (KHTML, like Gecko) Version/5.1 Safari/534.48.3) | NewsBlur | 12",
                "Mozilla/5.0 (compatible; inoreader.com; 7 subscribers) | Inoreader | 7",
                "Inoreader/1.0 (+http://www.inoreader.com/feed-fetcher; 5 subscribers; ) | Inoreader | 5",
                "Mozilla/5.0 (compatible; theoldreader.com; 33 subscribers; feed-id=5370b7d7e3b2c4a6) | The Old Reader | 33",
                "Feedbin feed-id:1373711 - 142 subscribers | Feedbin | 142",
                "Bloglovin/1.0 (http://www.bloglovin.com; 10 subscribers) | Bloglovin | 10",
                "Mozilla/5.0 (compatible; BazQux/2.4; +https://bazqux.com/fetcher; 21 subscribers) | BazQux | 21",
                "Netvibes (http://www.netvibes.com; 3 subscribers; feedID: 123456) | Netvibes | 3",
                "Netvibes (http://www.netvibes.com) | Netvibes | -1",
                "Mozilla/5.0 (compatible; Miniflux/2.0.51; +https://miniflux.app) | Miniflux | -1",
                "FreshRSS/1.24.1 (Linux; https://freshrss.org) | FreshRSS | -1",
                "FreshRSS/1.24.1 (Linux; https://freshrss.org; 4 subscribers) | FreshRSS | 4",
                "Tiny Tiny RSS/21.11-7cfc30a (https://tt-rss.org/) | Tiny Tiny RSS | -1",
                "NetNewsWire (RSS Reader; https://netnewswire.com/) | NetNewsWire | -1",
                "Feed Wrangler/1.0 (1 subscriber; feed-id=3621; http://feedwrangler.net; Allow like Gecko) | Feed Wrangler | 1",
                "Superfeedr bot/2.0 http://superfeedr.com - Make your feeds realtime: get in touch - feed-id:12 | Superfeedr | -1",
                "Reeder/5050001 CFNetwork/1335.0.3 Darwin/21.6.0 | Reeder | -1",
                "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Thunderbird/115.6.0 | Thunderbird | -1",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 | browser | -1",
                "Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1) | browser | -1",
                "curl/8.5.0 | curl | -1"
            })
    void aReaderSaysItsNameAndItsSubscribers(String agent, String name, int subscribers) {
        assertThat(Reader.of(agent).name()).isEqualTo(name);
        assertThat(Reader.of(agent).subscribers()).isEqualTo(subscribers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/1 (100000001 subscribers)",
                "A/1 (999999999999 subscribers)",
                "A/1 (99999999999999999999 subscribers)",
                "A/1 (1,234 subscribers)",
                "A/1 (1.5 subscribers)",
                "A/1 (-subscribers)",
                "A/1 (many subscribers)",
                "A/1 (x12 subscribers)",
                "A/1 (12 subscribersx)"
            })
    void anAbsurdNumberIsNoNumber(String agent) {
        assertThat(Reader.of(agent).isDeclared()).isFalse();
    }

    @Test
    void anyFieldHasAShortPlainName() {
        assertThat(Reader.of("").name()).isEqualTo("unknown");
        assertThat(Reader.of("/ (").name()).isEqualTo("unknown");
        assertThat(Reader.of("=HYPERLINK(\"http://example.org\")").name()).isEqualTo("HYPERLINK");
        assertThat(Reader.of("-2+3").name()).isEqualTo("2+3");
        assertThat(Reader.of("@<script>\u0000\r\nx").name()).isEqualTo("scriptx");
        assertThat(Reader.of("a".repeat(5_000)).name()).isEqualTo("a".repeat(40));
        assertThat(Reader.of("Mozilla/5.0 (compatible; ").name()).isEqualTo("unknown");
        assertThat(Reader.of("Leser für Zeitungen").name()).isEqualTo("Leser fr Zeitungen");
    }

    @Test
    void theOwnIdOfAFeedTellsItsAddressesApart() {
        assertThat(Reader.of("Feedbin feed-id:1 - 2 subscribers").feed())
                .isNotEqualTo(Reader.of("Feedbin feed-id:2 - 2 subscribers").feed())
                .isNotZero();
        assertThat(Reader.of("Feedly/1.0 (2 subscribers)").feed()).isZero();
    }

    @Test
    void aLongFieldIsReadAtItsBeginningOnly() {
        Readers readers = new Readers();
        assertThat(readers.of("A/1 (3 subscribers)" + " ".repeat(8_000)).subscribers())
                .isEqualTo(3);
        assertThat(readers.of("A/1" + " ".repeat(8_000) + "(3 subscribers)").isDeclared())
                .isFalse();
        assertThat(readers.of(null).name()).isEqualTo("unknown");
    }
}
