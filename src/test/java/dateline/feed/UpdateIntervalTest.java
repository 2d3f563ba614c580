package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateIntervalTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FeedSettings settings = Examples.settings(true);

    @Test
    void aReaderWaitsHalfTheMeanTimeBetweenTwoArticles() {
        assertThat(UpdateInterval.ttl(
                        List.of(NOON, NOON.minus(Duration.ofMinutes(40)), NOON.minus(Duration.ofMinutes(120))),
                        settings))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void theSettingsLimitTheInterval() {
        assertThat(UpdateInterval.ttl(List.of(NOON, NOON), settings)).isEqualTo(settings.leastAge());
        assertThat(UpdateInterval.ttl(List.of(NOON, NOON.minus(Duration.ofDays(30))), settings))
                .isEqualTo(settings.mostAge());
    }

    @Test
    void withoutArticlesItIsTheShortestTime() {
        assertThat(UpdateInterval.ttl(List.of(), settings)).isEqualTo(settings.leastAge());
    }
}
