package dateline.push.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentCountsTest {
    private final RecentCounts counts = new RecentCounts();
    private final AtomicInteger stored = new AtomicInteger(7);
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void rowsAreCountedOnceAndBeforeAnythingIsRefused() {
        for (int i = 0; i < 3; i++) {
            assertThat(accepts()).isTrue();
        }
        assertThat(readings).hasValue(1);
        // None of the three was stored.
        assertThat(accepts()).isTrue();
        assertThat(readings).hasValue(2);
        stored.set(10);
        accepts();
        accepts();
        assertThat(accepts()).isFalse();
        assertThat(accepts()).isFalse();
        assertThat(readings).hasValue(4);
        stored.set(9);
        assertThat(accepts()).isTrue();
    }

    @Test
    void ownersAreCountedApart() {
        stored.set(10);
        assertThat(accepts()).isFalse();
        assertThat(counts.accept("another", 10, () -> 0)).isTrue();
    }

    private boolean accepts() {
        return counts.accept("one", 10, () -> {
            readings.incrementAndGet();
            return stored.get();
        });
    }
}
