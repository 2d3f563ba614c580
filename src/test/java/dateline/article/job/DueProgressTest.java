package dateline.article.job;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueProgressTest {
    private final TestClock clock = new TestClock();
    private final DueProgress progress = new DueProgress(clock);

    @Test
    void theLagIsTheAgeOfTheEarliestActThatIsDue() {
        progress.note(Optional.of(clock.instant().plusSeconds(60)));
        assertThat(progress.lag()).isZero();
        clock.advance(Duration.ofSeconds(90));
        assertThat(progress.lag()).isEqualTo(Duration.ofSeconds(30));
        progress.note(Optional.empty());
        assertThat(progress.lag()).isZero();
    }

    @Test
    void aFailureIsCounted() {
        progress.fail();
        assertThat(progress.failures()).isEqualTo(1);
    }
}
