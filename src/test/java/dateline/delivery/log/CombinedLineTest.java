package dateline.delivery.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The combined format. */
class CombinedLineTest {
    @Test
    void theFieldsHaveTheirCustomaryPlaces() {
        AccessRecord record = new AccessRecord(
                "2026-11-26T02:05:55.120Z",
                "203.0.113.7",
                "0198-a",
                "GET",
                "/feed.rss",
                "HTTP/1.1",
                200,
                5120,
                3,
                "https://a.example/",
                "Reader/1.0");
        assertThat(CombinedLine.of(record))
                .isEqualTo("203.0.113.7 - - [26/Nov/2026:02:05:55 +0000] \"GET /feed.rss HTTP/1.1\" 200 5120"
                        + " \"https://a.example/\" \"Reader/1.0\" 0198-a 3");
    }

    /** Otherwise a client could write lines of its own into the log. */
    @Test
    void aClientCannotEndALineOrAQuotation() {
        AccessRecord record = new AccessRecord(
                "2026-11-26T02:05:55Z", "203.0.113.7", "x", "-", "-", "-", 400, 0, 0, null, "a\" 200\n\\ü\u2028");
        assertThat(CombinedLine.of(record))
                .isEqualTo("203.0.113.7 - - [26/Nov/2026:02:05:55 +0000] \"-\" 400 0 \"-\""
                        + " \"a\\x22 200\\x0A\\x5C\\xFC\\u2028\" x 0");
    }
}
