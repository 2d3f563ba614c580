package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
    private static final Validators CURRENT = new Validators("7-abc", Instant.parse("1994-11-06T08:49:37Z"));

    /** RFC 9110 §13.1.2: a list, any tag, and weak comparison. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7-abc\"",
                "W/\"7-abc\"",
                "\"1\", \"7-abc\"",
                "\"1,2\" ,W/\"7-abc\"",
                "\"7-abc-gz\"",
                "W/\"7-abc-br\"",
                "\"7-abc-gzip\"",
                "W/\"7-abc-gzip\"",
                "\"7-abc--gzip\"",
                "\"7-abc;gzip\"",
                "\"7-abc\"-gzip",
                "\"7-abc-zstd\"",
                "\"7-abc--br\"",
                "\"7-abc;deflate\"",
                "\"7-abc-gz-gzip\"",
                "\"7-abc--gzip-gzip\"",
                "\"6-abc-gzip\", \"7-abc-x-gzip\"",
                "*"
            })
    void aMatchingTagIsNotModified(String field) {
        assertThat(isNotModified("If-None-Match", field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6-abc\"",
                "\"6-abc-gzip\"",
                "\"7-abc-7zip\"",
                "\"7-abcgzip\"",
                "7-abc",
                "\"7-ABC\"",
                "\"7-abcd\"",
                "",
                "\"",
                "W/"
            })
    void anotherTagIsModified(String field) {
        assertThat(isNotModified("If-None-Match", field)).isFalse();
    }

    /** RFC 9110 §13.1.3: equal or later; §5.6.7: all three formats of a date. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Mon, 07 Nov 1994 00:00:00 GMT"
            })
    void anEqualOrLaterDateIsNotModified(String date) {
        assertThat(isNotModified("If-Modified-Since", date)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:36 GMT",
                "yesterday",
                "",
                "1994-11-06T08:49:37Z",
                "Sun, 06 Nov 1994 10:49:37 +0200",
                "Sun, 06 Nov 1994 00:49:37 PST",
                "Sun, 06 Nov 1994 08:49:37                                         GMT"
            })
    void anEarlierOrUnreadableDateIsModified(String date) {
        assertThat(isNotModified("If-Modified-Since", date)).isFalse();
    }

    /** RFC 9110 §13.1.3: a recipient ignores If-Modified-Since when If-None-Match is present. */
    @Test
    void aTagHasPrecedenceOverADate() {
        assertThat(new Preconditions(List.of("\"6-abc\""), "Mon, 07 Nov 1994 00:00:00 GMT")
                        .isNotModified(CURRENT, LATER))
                .isFalse();
    }

    /** RFC 9110 §8.8.2.2: two changes in one second never have the same date in answers. */
    @Test
    void theDateOfASecondThatIsNotOverIsTheOneBefore() {
        Validators validators = Validators.of(7, "abc", Instant.parse("2026-01-01T00:00:05.400Z"));
        assertThat(validators.lastModified(Instant.parse("2026-01-01T00:00:05.500Z")))
                .isEqualTo("2026-01-01T00:00:04Z");
        assertThat(validators.lastModified(Instant.parse("2026-01-01T00:00:07Z")))
                .isEqualTo("2026-01-01T00:00:05Z");
    }

    /** The same for any date of the client, even in the future: no change is hidden until the second is over. */
    @ParameterizedTest
    @ValueSource(strings = {"Thu, 01 Jan 2026 00:00:05 GMT", "Fri, 02 Jan 2026 00:00:00 GMT"})
    void noDateMatchesUntilTheSecondIsOver(String date) {
        Validators validators = Validators.of(7, "abc", Instant.parse("2026-01-01T00:00:05.400Z"));
        Preconditions preconditions = new Preconditions(List.of(), date);
        assertThat(preconditions.isNotModified(validators, Instant.parse("2026-01-01T00:00:05.500Z")))
                .isFalse();
        assertThat(preconditions.isNotModified(validators, Instant.parse("2026-01-01T00:00:07Z")))
                .isTrue();
    }

    /** RFC 3229 §10.5.3: the tag of an earlier version is recognised with the suffix of a proxy. */
    @ParameterizedTest
    @ValueSource(strings = {"\"5-abc-gzip\"", "\"5-abc--gzip\"", "\"5-abc;gzip\"", "\"5-abc-br-gzip\""})
    void aTagThatAProxyChangedNamesItsVersion(String tag) {
        assertThat(InstanceManipulation.baseVersion(List.of("feed"), List.of(tag), CURRENT))
                .hasValue(5);
    }

    private static boolean isNotModified(String name, String value) {
        Preconditions preconditions = name.equals("If-None-Match")
                ? new Preconditions(List.of(value), null)
                : new Preconditions(List.of(), value);
        return preconditions.isNotModified(CURRENT, LATER);
    }

    /** RFC 9110 §13.1.1: strong comparison; a star matches any existing resource. */
    @Test
    void onlyTheCurrentStrongTagMatches() {
        EntityTag current = new EntityTag("abc", false);
        assertThat(ifMatch("\"other\", \"abc\"").isMatch(current)).isTrue();
        assertThat(ifMatch("*").isMatch(current)).isTrue();
        assertThat(ifMatch("W/\"abc\"").isMatch(current)).isFalse();
        assertThat(ifMatch("\"other\"").isMatch(current)).isFalse();
        assertThat(ifMatch("*").isMatch(null)).isFalse();
        assertThat(new Preconditions(List.of(), null).isMatch(null)).isTrue();
    }

    private static Preconditions ifMatch(String field) {
        return new Preconditions(List.of(field), List.of(), null);
    }
}
