package dateline.operations.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoreAvailabilityTest {
    private final AtomicLong nanos = new AtomicLong();
    private final StoreAvailability availability = new StoreAvailability(nanos::get);

    @Test
    void aStoreThatFailsIsAwayUntilItAnswers() {
        assertThat(availability.isAway()).isFalse();
        check(false);
        assertThat(availability.isAway()).isTrue();
        check(true);
        assertThat(availability.isAway()).isFalse();
    }

    @Test
    void aCheckThatDoesNotEndCountsAsAFailure() {
        availability.checkBegins();
        pass(Duration.ofSeconds(1));
        assertThat(availability.isAway()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(availability.isAway()).isTrue();
        availability.checkEnded(true);
        pass(Duration.ofHours(1));
        assertThat(availability.isAway()).isFalse();
    }

    @Test
    void aCheckWithoutAConnectionChangesNothing() {
        availability.checkBegins();
        availability.checkEnded();
        assertThat(availability.isAway()).isFalse();
        check(false);
        availability.checkBegins();
        availability.checkEnded();
        assertThat(availability.isAway()).isTrue();
    }

    private void check(boolean answers) {
        availability.checkBegins();
        availability.checkEnded(answers);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
