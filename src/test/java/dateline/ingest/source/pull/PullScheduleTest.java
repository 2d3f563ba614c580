package dateline.ingest.source.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.source.FeedMemory;
import dateline.ingest.source.document.FeedHints;
import dateline.ingest.source.rule.EntryChoice;
import dateline.ingest.source.rule.Retractions;
import dateline.ingest.source.rule.SourceRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a feed is asked again. */
class PullScheduleTest {
    /** A Thursday. */
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final PullSchedule schedule = new PullSchedule(rules(), new Random(1), null);

    @Test
    void theIntervalFollowsTheRhythmWithinTheBounds() {
        assertThat(minutes(memory(Duration.ofHours(2), NOW, FeedHints.NONE), Duration.ZERO))
                .isBetween(60L, 66L);
        assertThat(minutes(memory(Duration.ofMinutes(1), NOW, FeedHints.NONE), Duration.ZERO))
                .isBetween(5L, 6L);
        assertThat(minutes(memory(Duration.ofHours(1), NOW.minus(Duration.ofHours(10)), FeedHints.NONE), Duration.ZERO))
                .as("silent for ten hours")
                .isBetween(300L, 330L);
        assertThat(minutes(memory(Duration.ofDays(30), NOW, FeedHints.NONE), Duration.ZERO))
                .isBetween(720L, 792L);
    }

    /** RFC 9111 §4.2, RSS 2.0 "ttl": no request before the feed wants it. */
    @Test
    void theFeedsOwnWishesAreHeard() {
        FeedHints hourly = new FeedHints(Duration.ofHours(1), 0, 0);
        assertThat(minutes(memory(Duration.ZERO, NOW, hourly), Duration.ZERO)).isBetween(60L, 66L);
        assertThat(minutes(memory(Duration.ZERO, NOW, FeedHints.NONE), Duration.ofHours(3)))
                .isBetween(180L, 198L);
    }

    /** RSS 2.0, "skipHours" and "skipDays". */
    @Test
    void hoursAndDaysThatAreLeftOutArePassedOver() {
        FeedMemory hours = memory(Duration.ZERO, NOW, new FeedHints(Duration.ZERO, 1 << 12 | 1 << 13, 0));
        assertThat(schedule.afterAnswer(hours, NOW, Duration.ZERO)).isEqualTo("2026-11-26T14:00:00Z");
        FeedMemory days = memory(Duration.ZERO, NOW, new FeedHints(Duration.ZERO, 0, 1 << 3));
        assertThat(schedule.afterAnswer(days, NOW, Duration.ZERO)).isEqualTo("2026-11-27T00:00:00Z");
        FeedMemory always = memory(Duration.ZERO, NOW, new FeedHints(Duration.ZERO, 0, 127));
        assertThat(schedule.afterAnswer(always, NOW, Duration.ZERO)).isAfter(NOW);
    }

    /** Feeds that are asked at different times are due together. */
    @Test
    void feedsAreDueEveryFiveSecondsAndNeverTooEarly() {
        Instant named = NOW.plusMillis(600_001);
        for (int i = 0; i < 20; i++) {
            Instant next =
                    schedule.afterAnswer(memory(Duration.ZERO, NOW, FeedHints.NONE), NOW.plusMillis(i), Duration.ZERO);
            assertThat(next.toEpochMilli() % 5_000).isZero();
            assertThat(next).isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(5)));
        }
        assertThat(schedule.afterFailure(0, NOW, named)).isEqualTo(NOW.plusSeconds(605));
    }

    @Test
    void afterFailuresTheDelayDoublesUpToADay() {
        assertThat(Duration.between(NOW, schedule.afterFailure(0, NOW, null)).toMinutes())
                .isBetween(4L, 6L);
        assertThat(Duration.between(NOW, schedule.afterFailure(3, NOW, null)).toMinutes())
                .isBetween(32L, 48L);
        assertThat(Duration.between(NOW, schedule.afterFailure(99, NOW, null)).toHours())
                .isBetween(19L, 29L);
        Instant named = NOW.plus(Duration.ofDays(2));
        assertThat(schedule.afterFailure(0, NOW, named)).isEqualTo(named);
    }

    @Test
    void theRhythmIsTheUsualTimeBetweenChanges() {
        FeedMemory first = FeedMemory.EMPTY.alteredAt(NOW, PullSchedule.rhythm(FeedMemory.EMPTY, NOW));
        Instant later = NOW.plus(Duration.ofHours(1));
        FeedMemory second = first.alteredAt(later, PullSchedule.rhythm(first, later));
        assertThat(second.rhythm()).isEqualTo(Duration.ofHours(1));
        assertThat(PullSchedule.rhythm(second, later.plus(Duration.ofHours(2)))).isEqualTo(Duration.ofMinutes(78));
    }

    private long minutes(FeedMemory memory, Duration maxAge) {
        return Duration.between(NOW, schedule.afterAnswer(memory, NOW, maxAge)).toMinutes();
    }

    private static FeedMemory memory(Duration rhythm, Instant altered, FeedHints hints) {
        return FeedMemory.EMPTY.alteredAt(altered, rhythm).hinted(hints);
    }

    private static SourceRules rules() {
        return new SourceRules(
                "world",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                false,
                EntryChoice.NONE,
                EntryChoice.NONE,
                EntryChoice.NONE,
                Retractions.TOMBSTONES,
                Duration.ofMinutes(5),
                Duration.ofHours(12),
                false);
    }
}
