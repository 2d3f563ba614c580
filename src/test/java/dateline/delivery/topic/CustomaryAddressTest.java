package dateline.delivery.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomaryAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /rss                           | /feed.rss
            /rss/                          | /feed.rss
            /RSS.xml                       | /feed.rss
            /rss.xml                       | /feed.rss
            /feed.xml                      | /feed.rss
            /index.xml                     | /feed.rss
            /index.rdf                     | /feed.rss
            /feed/rss                      | /feed.rss
            /feed/rss2/                    | /feed.rss
            /atom                          | /feed.atom
            /atom.xml                      | /feed.atom
            /feed/atom/                    | /feed.atom
            /feeds/all.atom.xml            | /feed.atom
            /feed/json                     | /feed.json
            /feed/                         | /feed
            /Feed                          | /feed
            /FEED.RSS                      | /feed.rss
            /feed.RSS                      | /feed.rss
            /feed.rss/                     | /feed.rss
            //feed.rss                     | /feed.rss
            /sections/world/               | /sections/world
            /sections//world               | /sections/world
            /Sections/world                | /sections/world
            /sections/world/feed/          | /sections/world/feed
            /sections/world/FEED.Atom      | /sections/world/feed.atom
            /sections/world/rss            | /sections/world/feed.rss
            /sections/world/atom.xml       | /sections/world/feed.atom
            /sections/world.rss            | /sections/world/feed.rss
            /sections/world.XML            | /sections/world/feed.rss
            /sections/world.json           | /sections/world/feed.json
            /category/world/feed/          | /sections/world/feed
            /tag/caf%C3%A9/feed/           | /tags/caf%C3%A9/feed
            /author/jane-doe/              | /authors/jane-doe
            /feeds/mine/rss                | /feeds/mine/feed.rss
            /search/rss                    | /search/feed.rss
            /search/feed/                  | /search/feed
            /archive/050.rss               | /archive/50.rss
            /sections/world/archive/50.RSS | /sections/world/archive/50.rss
            /archive/0050/                 | /archive/50
            /feeds                         | /feeds.opml
            /feeds.OPML                    | /feeds.opml
            /sitemap_index.xml             | /sitemap.xml
            /sitemap.xml/                  | /sitemap.xml
            /News-Sitemap.xml              | /news-sitemap.xml
            """)
    void customaryAddressesAreRecognised(String path, String expected) {
        assertThat(CustomaryAddress.of(path)).contains(new CustomaryAddress(expected, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/feed.rss",
                "/feed",
                "/sections/world",
                "/sections/world/feed.json",
                "/sections/world/archive/50",
                "/archive/0.rss",
                "/archive/-1.rss",
                "/search",
                "/feeds.opml",
                "/sitemap.xml",
                "/api/articles/",
                "/articles/01953c00-0000-7000-8000-000000000001/",
                "*"
            })
    void ownAddressesAreNotChanged(String path) {
        assertThat(CustomaryAddress.of(path)).isEmpty();
    }

    /** No path begins with two slashes, which would name another server (RFC 3986 §4.2). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/",
                "///evil.example/feed.rss",
                "//evil.example//rss/",
                "//",
                "/x//"
            })
    void noAddressRedirectsToAnotherServer(String path) {
        assertThat(CustomaryAddress.of(path).map(CustomaryAddress::path).orElse("/"))
                .startsWith("/")
                .doesNotStartWith("//");
    }
}
