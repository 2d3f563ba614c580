package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 §12.5.3. */
class AcceptEncodingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                          | GZIP
            gzip, deflate, br, zstd       | ZSTD
            gzip, deflate, br             | BR
            GZIP                          | GZIP
            x-gzip                        | GZIP
            br;q=0.5, gzip;q=0.9          | GZIP
            gzip;q=1.0, br;q=1            | BR
            gzip;q=0                      | IDENTITY
            gzip; q = 0.5                 | GZIP
            identity                      | IDENTITY
            identity;q=0.5, gzip;q=0.4    | IDENTITY
            identity;q=0, gzip            | GZIP
            *                             | ZSTD
            *;q=0.1, gzip;q=0.2           | GZIP
            zstd;q=0, *                   | BR
            deflate                       | IDENTITY
            gzip;q=banana, br;q=0.1       | BR
            gzip;q=1.001                  | IDENTITY
            ,,;;,gzip;;                   | IDENTITY
            """)
    void theHighestWeightWinsAndThenTheBestCompression(String field, ContentCoding coding) {
        assertThat(AcceptEncoding.negotiated(List.of(field))).contains(coding);
    }

    @Test
    void withoutTheFieldTheCodingIsIdentity() {
        assertThat(AcceptEncoding.negotiated(List.of())).contains(ContentCoding.IDENTITY);
        assertThat(AcceptEncoding.negotiated(List.of(" "))).contains(ContentCoding.IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "identity;q=0, gzip;q=0.000", "deflate, *;q=0"})
    void aClientThatRefusesAllCodingsGetsNone(String field) {
        assertThat(AcceptEncoding.negotiated(List.of(field))).isEmpty();
    }

    /** RFC 9110 §12.5.3: the client names what it takes, and the server takes of that what it has. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br, zstd | GZIP
            br                      | IDENTITY
            *                       | GZIP
            br, gzip;q=0.1          | GZIP
            """)
    void aCodingWithoutItsNativeLibraryIsNotOffered(String field, ContentCoding coding) {
        assertThat(AcceptEncoding.negotiated(List.of(field), AcceptEncodingTest::isOfTheJdk))
                .contains(coding);
        assertThat(AcceptEncoding.negotiated(List.of("br, identity;q=0"), AcceptEncodingTest::isOfTheJdk))
                .isEmpty();
    }

    private static boolean isOfTheJdk(ContentCoding coding) {
        return coding == ContentCoding.GZIP || coding == ContentCoding.IDENTITY;
    }
}
