package dateline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration ALLOWED = Duration.ofMillis(300);

    @Test
    void workAfterTheDeadlineIsEnded() {
        assertThatThrownBy(() -> Deadline.within(ALLOWED, () -> {
                    busy();
                    Deadline.check();
                    return "done";
                }))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("300 milliseconds");
    }

    /** The first document waits for the model, but its deadline does not include that time. */
    @Test
    void theTimeToLoadAModelDoesNotCount() {
        String done = Deadline.within(ALLOWED, () -> {
            Deadline.pauseDuring(DeadlineTest::busy);
            Deadline.check();
            return "done";
        });
        assertThat(done).isEqualTo("done");
    }

    private static boolean busy() {
        long began = System.nanoTime();
        while (System.nanoTime() - began < ALLOWED.toNanos()) {
            Thread.onSpinWait();
        }
        return true;
    }
}
