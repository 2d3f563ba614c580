package dateline.delivery.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No secret of an address reaches the access log. */
class LoggedTargetTest {
    @ParameterizedTest
    @CsvSource({
        "/feed.rss, /feed.rss",
        "/search?q=bridge&section=world, /search?q=bridge&section=world",
        "/feed.rss?token=abc&q=x, /feed.rss?token=***&q=x",
        "/feed.rss?Access_Token=abc, /feed.rss?Access_Token=***",
        "/feed.rss?%74oken=abc, /feed.rss?%74oken=***",
        "/feed.rss?api-key=abc&&sig=x, /feed.rss?api-key=***&&sig=***",
        "/feed.rss?q=dl_ab12_secret, /feed.rss?q=***",
        "/feed.rss?dl_ab12_secret, /feed.rss?***",
        "/feed.rss?password, /feed.rss?password",
        "/feed.rss?q=%zz, /feed.rss?q=%zz",
        "https://u:geheim@news.example.org/x?q=1, https://***@news.example.org/x?q=1",
        "/articles/a@b, /articles/a@b",
    })
    void secretsAreHidden(String target, String logged) {
        assertThat(LoggedTarget.of(target)).isEqualTo(logged);
    }
}
