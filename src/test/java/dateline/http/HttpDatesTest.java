package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDatesTest {
    /** RFC 9110 §5.6.7: a year of two digits that is more than 50 years in the future is in the past. */
    @ParameterizedTest
    @CsvSource({
        "1994-11-07T00:00:00Z, 1994-11-06T08:49:37Z",
        "2044-11-07T00:00:00Z, 2094-11-06T08:49:37Z",
        "2043-11-07T00:00:00Z, 1994-11-06T08:49:37Z"
    })
    void theClockDecidesTheCenturyOfATwoDigitYear(Instant now, Instant date) {
        assertThat(HttpDates.parse("Sunday, 06-Nov-94 08:49:37 GMT".replace("Sunday", day(date)), now))
                .contains(date);
    }

    /** RFC 9110 §13.1.3: a recipient ignores a value that is not an HTTP date. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 EST",
                "Sun, 06 Nov 1994 08:49:37 +0100",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 6 Nov 1994 8:49:37 GMT",
                "06 Nov 1994 08:49:37 GMT",
                "1994-11-06T08:49:37Z"
            })
    void aTextThatIsNotAnHttpDateIsIgnored(String text) {
        assertThat(HttpDates.parse(text, Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
    }

    private static String day(Instant date) {
        return date.atOffset(ZoneOffset.UTC).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
