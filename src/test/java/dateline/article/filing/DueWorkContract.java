package dateline.article.filing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.PublicationTimes;
import dateline.article.Stage;
import dateline.article.feed.FeedKey;
import dateline.article.log.Act;
import dateline.article.log.Change;
import dateline.article.range.Tombstone;
import dateline.article.submission.Submission;
import dateline.section.Section;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work that the server does at a given time, on every database. */
interface DueWorkContract extends StoreFixture {
    Duration HOUR = Duration.ofHours(1);

    /** On time, once and with the planned time, even if many nodes do the work at once. */
    @Test
    default void aScheduledArticleIsPublishedOnce() throws Exception {
        Instant planned = beans().clock().instant().plus(HOUR);
        Article article = store(List.of(planned("scheduled", new PublicationTimes(planned, null, null, false))))
                .getFirst()
                .stored()
                .orElseThrow();
        assertThat(article.stage()).isEqualTo(Stage.SCHEDULED);
        beans().clock().advance(HOUR.minusSeconds(1));
        beans().articleActs().carryOutDue(100);
        assertThat(titles(FeedKey.ALL)).isEmpty();
        beans().clock().advance(Duration.ofSeconds(1));
        manyNodes();
        assertThat(titles(FeedKey.ALL)).containsExactly("scheduled");
        assertThat(beans().articles().findById(article.id()).orElseThrow().published())
                .isEqualTo(planned);
        assertThat(acts(article.id())).containsExactly(Act.SCHEDULE, Act.PUBLISH);
    }

    @Test
    default void anEmbargoEndsByItself() throws Exception {
        Instant end = beans().clock().instant().plus(HOUR);
        store(List.of(planned("embargoed", new PublicationTimes(null, end, null, false))));
        beans().articleActs().carryOutDue(100);
        assertThat(titles(FeedKey.ALL)).isEmpty();
        beans().clock().advance(HOUR);
        manyNodes();
        assertThat(titles(FeedKey.ALL)).containsExactly("embargoed");
    }

    /** The feed has a tombstone and a later version. */
    @Test
    default void anExpiredArticleIsRemovedFromItsFeedsOnce() throws Exception {
        Article lasting = article("short", "world", NOON, "Short");
        Article article = store(List.of(
                        given(expiring(lasting, beans().clock().instant().plus(HOUR)))))
                .getFirst()
                .stored()
                .orElseThrow();
        long before = beans().ranges().version(FeedKey.section("world"), BORN).number();
        beans().clock().advance(HOUR);
        manyNodes();
        assertThat(titles(FeedKey.ALL)).isEmpty();
        assertThat(beans().ranges().version(FeedKey.section("world"), BORN).number())
                .isGreaterThan(before);
        assertThat(beans().ranges().live(FeedKey.section("world"), BORN).tombstones())
                .extracting(Tombstone::article)
                .containsExactly(article.id());
        assertThat(acts(article.id())).containsExactly(Act.PUBLISH, Act.EXPIRE);
    }

    /** One bad row does not delay other work that is due. */
    @Test
    default void workThatFailsDoesNotDelayOtherWork() throws SQLException {
        Instant planned = beans().clock().instant().plus(HOUR);
        store(List.of(
                planned("broken", new PublicationTimes(planned.minusSeconds(1), null, null, false)),
                planned("whole", new PublicationTimes(planned, null, null, false))));
        execute("UPDATE article SET particulars = '{broken' WHERE external_id = 'broken'");
        beans().clock().advance(HOUR);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (titles(FeedKey.ALL).isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(titles(FeedKey.ALL)).containsExactly("whole");
    }

    /** When a section is moved, its articles move from the feeds of the old parents into those of the new ones. */
    @Test
    default void theArticlesOfAMovedSectionAreRefiled() {
        Section section = beans().sections().findById("science").orElseThrow();
        store(List.of(given(article("a", "science", NOON, "A"))));
        long before =
                beans().ranges().version(FeedKey.section("technology"), BORN).number();
        Section moved = beans().sectionActs().save(section, under(section, "technology"), "test");
        beans().refilingJob().finish();
        assertThat(titles(FeedKey.section("technology"))).containsExactly("A");
        assertThat(beans().ranges().version(FeedKey.section("technology"), BORN).number())
                .isGreaterThan(before);
        Section back = beans().sectionActs().save(moved, under(moved, null), "test");
        beans().refilingJob().finish();
        assertThat(back.parent()).isNull();
        assertThat(titles(FeedKey.section("technology"))).isEmpty();
        assertThat(titles(FeedKey.section("science"))).containsExactly("A");
    }

    private static Section under(Section section, @Nullable String parent) {
        return new Section(
                section.id(),
                section.slug(),
                section.title(),
                section.description(),
                section.language(),
                parent,
                section.position(),
                section.changed(),
                section.retired());
    }

    private void manyNodes() throws InterruptedException {
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                nodes.execute(() -> beans().articleActs().carryOutDue(100));
            }
        }
    }

    private List<Act> acts(UUID article) {
        return beans().log().findByArticleOrderByNumber(article).stream()
                .map(Change::act)
                .toList();
    }

    private Submission planned(String title, PublicationTimes timing) {
        Article article = expiring(article(title, "world", NOON, title), null);
        return new Submission(
                article.with(
                        Stage.PUBLISHED, article.details().withTiming(timing), article.published(), article.updated()),
                false,
                false,
                false);
    }

    private static Article expiring(Article article, @Nullable Instant end) {
        return new Article(
                article.id(),
                article.externalId(),
                article.stage(),
                article.section(),
                article.title(),
                article.summary(),
                article.content(),
                article.language(),
                article.details(),
                article.published(),
                article.updated(),
                end,
                0);
    }
}
