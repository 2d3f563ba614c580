package dateline.readership.count;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.feed.FeedKey;
import dateline.readership.PollOutcome;
import dateline.readership.Readership;
import dateline.readership.agent.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollSheetTest {
    private static final List<PollOutcome> OUTCOMES =
            List.of(PollOutcome.WHOLE, PollOutcome.NOT_MODIFIED, PollOutcome.DELTA);
    private static final FeedKey WORLD = FeedKey.section("world");
    private static final CountingDay DAY = new CountingDay(LocalDate.of(2026, 12, 1), "0123456789abcdef".repeat(2));

    private final Semaphore room = new Semaphore(1_000);
    private final PollSheet sheet = new PollSheet(new PollSheet.Heading(WORLD, "rss"), DAY, room);

    @Test
    void noPollIsLostBetweenThreads() {
        IntStream.range(0, 90_000)
                .parallel()
                .forEach(i -> sheet.count(OUTCOMES.get(i % 3), "192.0.2." + i % 200, reader("Miniflux", -1), 1));
        assertThat(sheet.counts()).isEqualTo(new FormatCounts(90_000, 30_000, 30_000, 0));
        ReaderCounts counts = counts("Miniflux");
        assertThat(counts.polls()).isEqualTo(90_000);
        assertThat(counts.sketch().estimate()).isBetween(190L, 210L);
    }

    @Test
    void aClientCountsOnceADayForEachOfItsAgents() {
        for (int i = 0; i < 5; i++) {
            sheet.count(PollOutcome.WHOLE, "192.0.2.1", reader("A", -1), 1);
            sheet.count(PollOutcome.WHOLE, "192.0.2.2", reader("A", -1), 1);
            sheet.count(PollOutcome.WHOLE, "192.0.2.2", reader("B", -1), 1);
        }
        assertThat(counts("A").sketch().estimate()).isEqualTo(2);
        assertThat(counts("B").sketch().estimate()).isEqualTo(1);
    }

    /** A service polls each address by itself, and says each time how many subscribers the address has. */
    @Test
    void theHighestDeclaredNumberOfEachAddressCounts() {
        sheet.count(PollOutcome.WHOLE, "192.0.2.1", reader("Feedly", 40), 1);
        sheet.count(PollOutcome.WHOLE, "192.0.2.1", reader("Feedly", 42), 1);
        sheet.count(PollOutcome.WHOLE, "192.0.2.1", reader("Feedly", 41), 1);
        sheet.count(PollOutcome.WHOLE, "192.0.2.1", reader("Feedly", 5), 2);
        assertThat(counts("Feedly").declared()).isEqualTo(Map.of(1L, 42L, 2L, 5L));
        assertThat(counts("Feedly").sketch().estimate()).isZero();
    }

    @Test
    void namesAndSourcesAreBounded() {
        IntStream.range(0, 5_000).forEach(i -> sheet.count(PollOutcome.WHOLE, "", reader("R" + i, -1), 1));
        assertThat(sheet.readers()).hasSize(PollSheet.MOST_NAMES + 1).containsKey(PollSheet.OTHER);
        IntStream.range(0, 5_000).forEach(i -> sheet.count(PollOutcome.WHOLE, "", reader("R1", 3), i));
        assertThat(counts("R1").declared()).hasSize(ReaderTally.MOST_SOURCES);
        assertThat(sheet.counts().polls()).isEqualTo(10_000);
    }

    @Test
    void allSheetsShareTheRoomForNames() {
        room.acquireUninterruptibly(999);
        IntStream.range(0, 5).forEach(i -> sheet.count(PollOutcome.WHOLE, "", reader("R" + i, -1), 1));
        assertThat(sheet.readers()).containsOnlyKeys("R0", PollSheet.OTHER);
    }

    @Test
    void allTopicsTogetherCountAClientOnce() {
        PollSheet other = new PollSheet(new PollSheet.Heading(FeedKey.ALL, "atom"), DAY, room);
        sheet.count(PollOutcome.WHOLE, "192.0.2.1", reader("A", -1), 1);
        other.count(PollOutcome.NOT_MODIFIED, "192.0.2.1", reader("A", -1), 2);
        other.count(PollOutcome.NOT_MODIFIED, "192.0.2.2", reader("A", -1), 2);
        List<DayCounts> counts = DayCounts.of(List.of(sheet, other));
        assertThat(counts).extracting(DayCounts::topic).containsExactly(FeedKey.ALL, WORLD, Readership.WHOLE);
        DayCounts whole = counts.getLast();
        assertThat(whole.formats().values().stream()
                        .mapToLong(FormatCounts::polls)
                        .sum())
                .isEqualTo(3);
        assertThat(Objects.requireNonNull(whole.readers().get("A")).sketch().estimate())
                .isEqualTo(2);
    }

    private ReaderCounts counts(String name) {
        return Objects.requireNonNull(sheet.readers().get(name)).counts();
    }

    private static Reader reader(String name, int subscribers) {
        return new Reader(name, subscribers, 0, name.hashCode());
    }
}
