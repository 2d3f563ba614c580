package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {
    @ParameterizedTest
    @CsvSource({
        "1, 8, 12",
        "2, 16, 24",
        "3, 32, 48",
        "4, 64, 96",
        "6, 256, 384",
        "9, 2048, 3072",
        "10, 2880, 4320",
        "11, 2880, 4320",
        "32, 2880, 4320",
        "1000, 2880, 4320"
    })
    void itDoublesUpToAnHourMoreOrLess(int failures, long least, long most) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> RetryDelay.after(failures, random)))
                .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most)));
    }

    @Test
    void aSubscriptionIsSuspendedAfterAboutADay() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        Duration whole = IntStream.range(1, RetryDelay.MOST_FAILURES)
                .mapToObj(failures -> RetryDelay.after(failures, random))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isBetween(Duration.ofHours(19), Duration.ofHours(29));
    }
}
