package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 §10.1.5: products and comments. */
class UserAgentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feedparser/6.0.11 +https://github.com/kurtmckee/feedparser/    | FeedParser | true
            rss2email/3.13 (https://github.com/rss2email/rss2email)        | rss2email  | true
            RSS2EMAIL                                                      | rss2email  | true
            Planet/2.0 (by (feedparser/5.2) x) libwww/1.0                  | feedparser | false
            Planet/2.0 (x) feedparser/6.0                                  | feedparser | true
            Planet/2.0(x)feedparser/6.0                                    | feedparser | true
            node-feedparser/2.2                                            | feedparser | false
            feedparser-fork/1.0                                            | feedparser | false
            ((((feedparser/1.0                                             | feedparser | false
            """)
    void productsAreComparedByWholeNamesWithoutCase(String field, String product, boolean found) {
        assertThat(UserAgent.products(field).contains(product)).isEqualTo(found);
    }

    @Test
    void withoutTheFieldThereAreNoProducts() {
        assertThat(UserAgent.products(null)).isEmpty();
    }
}
