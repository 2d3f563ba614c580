package dateline.readership.count;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.readership.agent.Reader;
import java.time.LocalDate;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ClientSketchTest {
    private static final Reader READER = new Reader("A", Reader.UNDECLARED, 0, 17);
    private static final CountingDay DAY = new CountingDay(LocalDate.of(2026, 12, 1), "0123456789abcdef".repeat(2));

    @Test
    void largeNumbersAreEstimatedInOneKilobyte() {
        ClientSketch sketch = sketch(0, 100_000);
        assertThat(sketch.estimate()).isCloseTo(100_000, Percentage.withPercentage(8));
        assertThat(sketch.bytes()).hasSize(1_024);
    }

    @Test
    void smallNumbersAreNearlyExact() {
        assertThat(ClientSketch.empty().estimate()).isZero();
        assertThat(sketch(0, 1).estimate()).isEqualTo(1);
        assertThat(sketch(0, 30).estimate()).isBetween(29L, 31L);
    }

    @Test
    void sketchesOfNodesAreUnited() {
        ClientSketch stored = ClientSketch.of(sketch(0, 600).bytes());
        assertThat(stored.with(sketch(300, 900))).isEqualTo(sketch(0, 900));
    }

    @Test
    void aClientHasAnotherHashOnAnotherDay() {
        CountingDay next = new CountingDay(LocalDate.of(2026, 12, 2), "fedcba9876543210".repeat(2));
        assertThat(DAY.hash("192.0.2.1", READER)).isNotEqualTo(next.hash("192.0.2.1", READER));
    }

    private static ClientSketch sketch(int from, int to) {
        ClientSketch sketch = ClientSketch.empty();
        for (int i = from; i < to; i++) {
            sketch.add(DAY.hash("client " + i, READER));
        }
        return sketch;
    }
}
