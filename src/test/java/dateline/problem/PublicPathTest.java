package dateline.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathTest {
    /** RFC 9112 §3.2.1, §3.2.2: the target of a request is a path, or a whole address. */
    @ParameterizedTest
    @CsvSource({
        "/news/feed.rss, /feed.rss",
        "/news, /",
        "/news/, /",
        "/news?page=2, /?page=2",
        "/news/search?q=/news/, /search?q=/news/",
        "/feed.rss, /feed.rss",
        "/newspaper, /newspaper",
        "/news.rss, /news.rss",
        "/sections/news/feed.rss, /sections/news/feed.rss",
        "/news/news/x, /news/x",
        "http://quay.example/news/feed.rss?limit=3, http://quay.example/feed.rss?limit=3",
        "http://quay.example/feed.rss, http://quay.example/feed.rss",
        "http://quay.example, http://quay.example",
        "http://quay.example/news, http://quay.example/",
        "*, *"
    })
    void aTargetLosesThePath(String target, String own) {
        assertThat(new PublicPath("https://quay.example/news/").within(target)).isEqualTo(own);
    }

    /** RFC 3986 §6.2.2.1: a path has case. */
    @Test
    void capitalsOfThePathCount() {
        PublicPath capital = new PublicPath("https://quay.example/News");
        assertThat(capital.within("/News/feed.rss")).isEqualTo("/feed.rss");
        assertThat(capital.within("/news/feed.rss")).isEqualTo("/news/feed.rss");
        assertThat(capital.to("/feed.rss")).isEqualTo("/News/feed.rss");
    }

    @Test
    void withoutAPathNothingChanges() {
        PublicPath none = new PublicPath("https://quay.example/");
        assertThat(none.within("/news/feed.rss")).isEqualTo("/news/feed.rss");
        assertThat(none.to("/problems/gone")).isEqualTo("/problems/gone");
        assertThat(new PublicPath("HTTPS://quay.example:8443/a/b").to("/feed.rss"))
                .isEqualTo("/a/b/feed.rss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds", "/api/", "/search/x", "/a//b", "/./a", "/a/..", "/caf%C3%A9", "/a?b", "/a#b"})
    void aPathWithSeveralSpellingsOrOfTheServerItselfIsRefused(String path) {
        assertThatThrownBy(() -> new PublicPath("https://quay.example" + path))
                .hasMessageStartingWith("dateline.public-url: ");
    }
}
