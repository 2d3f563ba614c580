package dateline.delivery.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurgeKeysTest {
    private static final String ONE = "0197a3c2-5d70-7c2e-8a4f-000000000001";
    private static final String TWO = "0197a3c2-5d70-7c2e-8a4f-000000000002";

    @ParameterizedTest
    @CsvSource({
        "/, all",
        "/feed, all",
        "/feed.rss?limit=3, all",
        "/archive/50.atom, all",
        "/sections/world, sections/world",
        "/sections/world?page=2, sections/world",
        "/sections/world/feed.json?content=summary, sections/world",
        "/tags/caf%C3%A9/archive/50, tags/caf%C3%A9",
        "/feeds/morning/feed.rss, feeds/morning",
        "/search/feed.rss?q=sea, search",
        "/search?q=sea, search",
        "/feeds.opml, lists",
        "/sitemaps/1.xml, lists",
        "/news-sitemap.xml since 2026-11-24T12:00:00Z, lists",
        "/articles/x/title, ''"
    })
    void aDocumentHasTheKeyOfItsTopic(String target, String key) {
        assertThat(PurgeKeys.of("Surrogate-Key", target, new byte[0]).value()).isEqualTo(key);
    }

    @Test
    void aDocumentHasTheKeyOfEachArticleThatItNamesOnce() {
        byte[] document = ("<id>urn:uuid:" + ONE + "</id><a href=\"https://news.example/articles/" + ONE + "/t\"/>"
                        + "<at:deleted-entry ref=\"urn:uuid:" + TWO + "\"/>" + UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(PurgeKeys.of("xkey", "/feed.atom", document))
                .isEqualTo(new PurgeKeys("xkey", "all " + ONE + " " + TWO));
        assertThat(PurgeKeys.of("Cache-Tag", "/feed.atom", document).value()).isEqualTo("all," + ONE + "," + TWO);
    }

    /** Fastly and Cloudflare ignore what exceeds 16 KB, so that a purge would miss the document. */
    @Test
    void aDocumentWithTooManyArticlesHasAKeyForThat() {
        String list = LongStream.range(0, 301)
                .mapToObj(number -> "/articles/" + new UUID(7, number))
                .collect(Collectors.joining("\n"));
        assertThat(PurgeKeys.of("Surrogate-Key", "/sitemaps/1.xml", list.getBytes(StandardCharsets.UTF_8))
                        .value())
                .isEqualTo("lists many");
        assertThat(PurgeKeys.of("xkey", "/", list.substring(60).getBytes(StandardCharsets.UTF_8))
                        .value()
                        .length())
                .isBetween(10_000, 16_000);
    }

    /** A cache can forget a redirect with what it leads to, or with the name that the topic had. */
    @ParameterizedTest
    @CsvSource({
        "/rss, /feed.rss, all",
        "/sections/old/feed.rss, /sections/new/feed.rss, sections/new sections/old",
        "/articles/0197a3c2-5d70-7c2e-8a4f-1b2c3d4e5f60/no, /articles/0197a3c2-5d70-7c2e-8a4f-1b2c3d4e5f60/quay, 0197a3c2-5d70-7c2e-8a4f-1b2c3d4e5f60"
    })
    void aRedirectHasTheKeysOfWhereItLeads(String from, String to, String keys) {
        assertThat(PurgeKeys.ofRedirect("Surrogate-Key", from, to).value()).isEqualTo(keys);
    }
}
