package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachePolicyTest {
    /**
     * RFC 9111 §5.2.2.1, RFC 5861 §3: a cache may use a document for max-age and then, while it asks for a new one, for
     * stale-while-revalidate. A withdrawn article must not be shown for longer than the operator allows.
     */
    @ParameterizedTest
    @CsvSource({
        "PT1H, PT1M, max-age=60, 60",
        "PT1H, PT7M, max-age=420, 420",
        "PT1H, PT30M, max-age=1800, 600",
        "PT1H, PT55M, max-age=3300, 300",
        "PT1H, PT1H, max-age=3600, ''",
        "PT5M, PT1H, max-age=300, ''",
        "PT5M, PT3M, max-age=180, 120",
        "PT1M, PT1M, max-age=60, ''",
        "P2D, P1D, max-age=86400, 600"
    })
    void bothTimesTogetherAreWithinTheBound(Duration most, Duration age, String fresh, String renewal) {
        assertThat(CachePolicy.within(most, age).field())
                .isEqualTo("public, " + fresh + (renewal.isEmpty() ? "" : ", stale-while-revalidate=" + renewal)
                        + ", stale-if-error=86400");
    }

    /** RFC 8246 §2. */
    @Test
    void aLastingFileIsNeverAskedForAgain() {
        assertThat(CachePolicy.LASTING.field()).isEqualTo("public, max-age=31536000, immutable");
    }
}
