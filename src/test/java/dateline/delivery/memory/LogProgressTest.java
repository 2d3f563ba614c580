package dateline.delivery.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogProgressTest {
    private final TestClock clock = new TestClock();
    private final LogProgress progress = new LogProgress(clock);

    @Test
    void theAgeOfTheLastReadGrowsUntilTheLogIsReadAgain() {
        clock.advance(Duration.ofSeconds(40));
        assertThat(progress.sinceRead()).isEqualTo(Duration.ofSeconds(40));
        progress.read(7);
        assertThat(progress.sinceRead()).isZero();
        assertThat(progress.position()).isEqualTo(7);
    }

    @Test
    void whatIsInTheLogAndNotYetShownIsTheLag() {
        progress.see(5);
        progress.read(9);
        assertThat(progress.position() - progress.seen()).isEqualTo(4);
        progress.see(9);
        assertThat(progress.seen()).isEqualTo(9);
    }

    @Test
    void aClockThatIsSetBackMakesNoNegativeTime() {
        clock.advance(Duration.ofHours(-1));
        progress.visible(Duration.ofMillis(-5));
        assertThat(progress.sinceRead()).isZero();
        assertThat(progress.timeToVisible()).isZero();
        assertThat(progress.visible()).isEqualTo(1);
    }
}
