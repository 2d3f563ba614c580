package dateline.readership.day;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestClock;
import dateline.article.feed.FeedKey;
import dateline.readership.Readership;
import dateline.readership.StoredReadership;
import dateline.readership.count.PollSheet;
import dateline.readership.report.ReaderCount;
import dateline.readership.report.ReportedCounts;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the counts is stored, and for how long. The clock begins at 09:00 on 1 December. */
class CountKeepingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final FeedKey WORLD = FeedKey.section("world");
    private static final FeedKey SPORT = FeedKey.section("sport");
    private static final String MINIFLUX = "Mozilla/5.0 (compatible; Miniflux/2.0.51; +https://miniflux.app)";
    private static final String FEEDLY = "Feedly/1.0 (+http://www.feedly.com/fetcher.html; %d subscribers)";

    @TempDir
    private Path data;

    private final String store = "jdbc:h2:mem:keeping" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private ApplicationContext node = ApplicationContext.builder().build();
    private StoredReadership readership = new StoredReadership(node);

    @BeforeEach
    void start() {
        node = node(Map.of());
        readership = new StoredReadership(node);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private ApplicationContext node(Map<String, Object> more) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("dateline.store", store, "dateline.data", data.toString(), "test.clock", "true"));
        settings.putAll(more);
        return ApplicationContext.run(settings);
    }

    @Test
    void countsOfADayAreAddedUp() {
        readership.poll(WORLD, "192.0.2.1", MINIFLUX);
        readership.store();
        readership.poll(WORLD, "192.0.2.1", MINIFLUX);
        readership.poll(WORLD, "192.0.2.2", MINIFLUX);
        readership.store();
        ReportedCounts day = readership.on(FIRST, WORLD);
        assertThat(day.polls()).isEqualTo(3);
        assertThat(day.formats()).containsExactly(Map.entry("rss", 3L));
        assertThat(day.readers()).containsExactly(new ReaderCount("Miniflux", 3, 2));
        assertThat(day.subscribers()).isEqualTo(2);
    }

    /** Not the sum of its polls. */
    @Test
    void aReaderHasTheHighestNumberThatItDeclaredForEachAddress() {
        readership.poll(WORLD, "/world.rss", "192.0.2.1", FEEDLY.formatted(40));
        readership.store();
        readership.poll(WORLD, "/world.rss", "192.0.2.1", FEEDLY.formatted(42));
        readership.poll(WORLD, "/world.atom", "192.0.2.1", FEEDLY.formatted(5));
        readership.store();
        readership.poll(WORLD, "/world.rss", "192.0.2.1", FEEDLY.formatted(41));
        readership.poll(SPORT, "/sport.rss", "192.0.2.1", FEEDLY.formatted(3));
        readership.store();
        assertThat(readership.on(FIRST, WORLD).readers()).containsExactly(new ReaderCount("Feedly", 4, 47));
        assertThat(readership.on(FIRST, Readership.WHOLE).readers()).containsExactly(new ReaderCount("Feedly", 5, 50));
    }

    @Test
    void allTopicsTogetherCountAClientOnce() {
        readership.poll(WORLD, "192.0.2.1", MINIFLUX);
        readership.store();
        readership.poll(SPORT, "192.0.2.1", MINIFLUX);
        readership.store();
        assertThat(readership.on(FIRST, Readership.WHOLE).readers()).containsExactly(new ReaderCount("Miniflux", 2, 1));
    }

    @Test
    void nothingIsLeftOfClientsWhenTheirDayIsOver() {
        readership.poll(WORLD, "192.0.2.1", MINIFLUX);
        readership.poll(WORLD, "192.0.2.1", FEEDLY.formatted(40));
        readership.store();
        assertThat(readership.rows("readership_salt")).isEqualTo(1);
        assertThat(readership.rows("readership_sketch")).isEqualTo(2);
        assertThat(readership.rows("readership_declared")).isEqualTo(1);
        ReportedCounts before = readership.on(FIRST, WORLD);

        node.getBean(TestClock.class).advance(Duration.ofHours(15).plusMinutes(5));
        readership.store();
        assertThat(readership.rows("readership_salt"))
                .as("another node may still store its last minute")
                .isEqualTo(2);

        node.getBean(TestClock.class).advance(Duration.ofMinutes(6));
        readership.store();
        assertThat(readership.rows("readership_salt WHERE counted_on = DATE '2026-12-01'"))
                .isZero();
        assertThat(readership.rows("readership_salt")).isEqualTo(1);
        assertThat(readership.rows("readership_sketch")).isZero();
        assertThat(readership.rows("readership_declared")).isZero();
        assertThat(readership.on(FIRST, WORLD)).isEqualTo(before);
        assertThat(before.subscribers()).isEqualTo(41);
    }

    @Test
    void aPollBelongsToItsDay() {
        readership.poll(WORLD, "192.0.2.1", MINIFLUX);
        node.getBean(TestClock.class).advance(Duration.ofHours(15));
        readership.store();
        readership.poll(WORLD, "192.0.2.1", MINIFLUX);
        readership.store();
        assertThat(readership.on(FIRST, WORLD).polls()).isEqualTo(1);
        assertThat(readership.on(FIRST.plusDays(1), WORLD).polls()).isEqualTo(1);
        assertThat(readership.on(FIRST.plusDays(1), WORLD).subscribers()).isEqualTo(1);
    }

    @Test
    void daysAreKeptForTheSetTime() {
        node.close();
        node = node(Map.of("dateline.readership.days", "2"));
        readership = new StoredReadership(node);
        readership.poll(WORLD, "192.0.2.1", MINIFLUX);
        readership.store();
        node.getBean(TestClock.class).advance(Duration.ofDays(2));
        readership.store();
        assertThat(readership.on(FIRST, WORLD).polls()).isEqualTo(1);
        node.getBean(TestClock.class).advance(Duration.ofDays(1));
        readership.store();
        assertThat(readership.on(FIRST, WORLD).polls()).isZero();
        assertThat(readership.rows("readership_reader")).isZero();
    }

    @Test
    void aDayHasABoundedNumberOfNames() {
        for (int minute = 0; minute < 3; minute++) {
            for (int i = 0; i < 40; i++) {
                readership.poll(WORLD, "192.0.2.1", "Reader" + (char) ('A' + i % 20) + minute + "x" + i);
            }
            readership.store();
        }
        ReportedCounts day = readership.on(FIRST, WORLD);
        assertThat(day.polls()).isEqualTo(120);
        assertThat(day.readers()).extracting(ReaderCount::name).contains(PollSheet.OTHER);
        assertThat(day.readers().stream().mapToLong(ReaderCount::polls).sum()).isEqualTo(120);
        assertThat(day.readers()).hasSizeLessThanOrEqualTo(51);
        assertThat(day.subscribers()).isBetween(115L, 125L);
    }

    @Test
    void nodesAddUpAndAClientOfBothCountsOnce() {
        try (ApplicationContext second = node(Map.of())) {
            StoredReadership other = new StoredReadership(second);
            readership.poll(WORLD, "192.0.2.1", MINIFLUX);
            other.poll(WORLD, "192.0.2.1", MINIFLUX);
            other.poll(WORLD, "192.0.2.2", MINIFLUX);
            other.poll(WORLD, "192.0.2.9", FEEDLY.formatted(10));
            readership.poll(WORLD, "192.0.2.9", FEEDLY.formatted(11));
            readership.store();
            other.store();
        }
        assertThat(readership.on(FIRST, WORLD).readers())
                .containsExactly(new ReaderCount("Feedly", 2, 11), new ReaderCount("Miniflux", 3, 2));
        assertThat(readership.on(FIRST, Readership.WHOLE).subscribers()).isEqualTo(13);
    }

    @Test
    void whatWasCountedIsStoredWhenTheServerStops() {
        readership.poll(WORLD, "192.0.2.1", MINIFLUX);
        node.close();
        node = node(Map.of());
        assertThat(new StoredReadership(node).on(FIRST, WORLD).polls()).isEqualTo(1);
    }

    @Test
    void searchesAndPushedDocumentsAreCountedUnderTheirTopics() {
        Readership counted = node.getBean(Readership.class);
        counted.delivered(FeedKey.ALL, "/feed.atom?limit=5", 2);
        counted.delivered(FeedKey.ALL, "/search/feed.rss?q=storm", 1);
        counted.delivered(FeedKey.entitled(3, FeedKey.ALL), "/partners/herald/feed.rss", 7);
        readership.store();
        assertThat(readership.on(FIRST, FeedKey.ALL).deliveries()).isEqualTo(2);
        assertThat(readership.on(FIRST, Readership.SEARCHES).deliveries()).isEqualTo(1);
        assertThat(readership.on(FIRST, Readership.WHOLE).deliveries()).isEqualTo(3);
    }

    @Test
    void nothingIsCountedWhenItIsSwitchedOff() {
        node.close();
        node = node(Map.of("dateline.readership.count", "false"));
        readership = new StoredReadership(node);
        Readership counted = node.getBean(Readership.class);
        assertThat(counted.of(WORLD, "rss", "/feed.rss")).isNull();
        counted.delivered(WORLD, "/feed.rss", 1);
        node.getBean(TestClock.class).advance(Duration.ofDays(1));
        readership.store();
        assertThat(readership.rows("readership")).isZero();
        assertThat(readership.rows("readership_salt")).isZero();
    }
}
