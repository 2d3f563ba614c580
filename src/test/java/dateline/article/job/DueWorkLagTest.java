package dateline.article.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DueWorkLagTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private final DueWorkLag lag = new DueWorkLag(InstantSource.fixed(NOW));

    @Test
    void theEarliestOutstandingWorkDecides() {
        assertThat(lag.now()).isZero();
        lag.earliest(NOW.minusSeconds(90));
        assertThat(lag.now()).isEqualTo(Duration.ofSeconds(90));
        lag.earliest(null);
        assertThat(lag.now()).isZero();
    }
}
