package dateline.ingest.source.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPagesTest {
    private static final String ID = "0197a3c2-5d70-7c2e-8a4f-1b2c3d4e5f60";

    @ParameterizedTest
    @CsvSource({
        "https://n.example/sections/world/feed.atom, https://n.example/sections/world, https://n.example",
        "https://n.example/feed.rss, https://n.example/, https://n.example",
        "https://cdn.example/x.xml, https://n.example/a/b/, https://n.example/a/b",
        "https://n.example/sections/feeds/feed.rss, https://n.example/sections/feeds, https://n.example",
        "https://n.example/b/search/feed.rss?q=a%2Fb, https://n.example/b/search?q=a%2Fb, https://n.example/b",
        "https://n.example/p/secret/sections/p/feed.atom, https://n.example/, https://n.example/p/secret",
    })
    void thePageOfAnArticleIsBelowTheHomeOfItsServer(URI document, URI page, String home) {
        assertThat(new OriginPages(document, page).page("urn:uuid:" + ID))
                .contains(URI.create(home + "/articles/" + ID));
    }

    @Test
    void otherIdsAndOtherPagesHaveNone() {
        URI document = URI.create("https://n.example/feed.rss");
        assertThat(new OriginPages(document, URI.create("https://n.example/")).page("urn:uuid:../x"))
                .isEmpty();
        assertThat(new OriginPages(document, URI.create("https://n.example/about")).page("urn:uuid:" + ID))
                .isEmpty();
        assertThat(new OriginPages(document, null).page("urn:uuid:" + ID)).isEmpty();
    }
}
