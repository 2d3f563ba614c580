package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IndexProgressTest {
    private final TestClock clock = new TestClock();
    private final IndexProgress progress = new IndexProgress(clock);

    @Test
    void theLagGrowsUntilTheIndexIsComplete() {
        clock.advance(Duration.ofHours(2));
        assertThat(progress.lag()).isEqualTo(Duration.ofHours(2));
        progress.complete();
        assertThat(progress.lag()).isZero();
    }
}
