package dateline.article.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.act.ActResult;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRows;
import dateline.article.feed.FeedVersion;
import dateline.article.log.Change;
import dateline.article.range.FeedDates;
import dateline.article.range.FeedRange;
import dateline.article.revision.EarlierStates;
import dateline.article.submission.Submission;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of the store, on every database. */
interface StoreContract extends DueWorkContract, AmendmentContract, ErasureContract, RevisionContract {

    @Test
    default void aStoredArticleIsReadWithoutADifference() {
        Article article = article("a", "world", NOON, "Title “1” 🗞");
        Article stored = store(List.of(given(article))).getFirst().stored().orElseThrow();
        assertThat(beans().articles().findById(stored.id())).contains(stored);
        Article out = article.with(
                Stage.PUBLISHED,
                article.details().withTiming(article.timing().afterRelease()),
                article.published(),
                article.updated());
        assertThat(stored).isEqualTo(out.withChange(stored.change()));
    }

    @Test
    default void anArticleIsInTheFeedsOfEveryCredit() {
        store(List.of(given(article("a", "world", NOON, "T"))));
        for (FeedKey key : List.of(
                FeedKey.ALL,
                FeedKey.section("world"),
                FeedKey.section("science"),
                FeedKey.agency("ap"),
                FeedKey.author("ann-lee"),
                FeedKey.tag("deep-sea"),
                FeedKey.language("ar"))) {
            assertThat(titles(key)).as(key.value()).containsExactly("T");
        }
        assertThat(titles(FeedKey.section("sport"))).isEmpty();
    }

    @Test
    default void theNewestArticlesAreFirstUpToTheLimit() {
        List<Submission> many = IntStream.range(0, 30)
                .mapToObj(i -> given(article("k" + i, "world", NOON.plusSeconds(i % 10), "T" + i)))
                .toList();
        store(many);
        List<Article> newest = beans().ranges().newest(FeedKey.ALL, 5, BORN).articles();
        assertThat(newest).hasSize(5);
        assertThat(newest).extracting(Article::published).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(newest.getFirst().published()).isEqualTo(NOON.plusSeconds(9));
    }

    /** RFC 5005 §4: an entry is live or at one place of the archive; new places have higher numbers. */
    @Test
    default void anEntryIsLiveOrAtOnePlaceOfTheArchive() {
        for (int i = 0; i < 12; i++) {
            // Every third article is too old to be live.
            Instant published = i % 3 == 2 ? NOON.minusSeconds(i) : NOON.plusSeconds(i);
            store(List.of(given(article("k" + i, "world", published, "T" + i))));
            beans().ranges().live(FeedKey.ALL, BORN);
        }
        FeedRange live = beans().ranges().live(FeedKey.ALL, BORN);
        assertThat(live.articles()).extracting(Article::title).containsExactly("T10", "T9", "T7", "T6");
        assertThat(live.archived()).isEqualTo(8);
        List<String> archived = archived(FeedKey.ALL, 8);
        assertThat(archived).containsExactlyInAnyOrder("T0", "T1", "T2", "T3", "T4", "T5", "T8", "T11");
        assertThat(archived(FeedKey.ALL, 5)).isEqualTo(archived.subList(3, 8));
        assertThat(beans().ranges().archiveDocument(FeedKey.ALL, 9, BORN)).isEmpty();
        assertThat(beans().ranges().archiveDocument(FeedKey.ALL, 0, BORN)).isEmpty();
    }

    /** An article that leaves a feed leaves its place empty. It returns to that place, and to the live document. */
    @Test
    default void anArticleThatLeavesAFeedLeavesItsPlaceEmpty() {
        for (int i = 0; i < 8; i++) {
            store(List.of(given(article("k" + i, "world", NOON.plusSeconds(i), "T" + i))));
        }
        FeedKey world = FeedKey.section("world");
        beans().ranges().live(world, BORN);
        assertThat(archived(world, 4)).containsExactly("T3", "T2", "T1", "T0");
        store(List.of(given(article("k1", "sport", NOON.plusSeconds(1), "T1"))));
        store(List.of(given(article("k7", "sport", NOON.plusSeconds(7), "T7"))));
        assertThat(archived(world, 4)).containsExactly("T3", "T2", "T0");
        assertThat(live(world)).containsExactly("T6", "T5", "T4");
        store(List.of(given(article("k1", "world", NOON.plusSeconds(1), "T1"))));
        store(List.of(given(article("k7", "world", NOON.plusSeconds(7), "T7"))));
        assertThat(live(world)).containsExactly("T7", "T6", "T5", "T1");
        assertThat(archived(world, 5)).containsExactly("T4", "T3", "T2", "T1", "T0");
    }

    /** After bulk work only the live entries have no place, and earlier live entries are in the archive. */
    @Test
    default void bulkWorkIsArchivedAtOnce() {
        store(List.of(given(article("first", "world", NOON.plusSeconds(150), "First"))));
        store(IntStream.range(0, 300)
                .mapToObj(i -> given(article("k" + i, "world", NOON.plusSeconds(i), "T" + i)))
                .toList());
        FeedDates outline = beans().ranges().dates(FeedKey.ALL, null, 500, BORN).orElseThrow();
        assertThat(outline.archived()).isEqualTo(297);
        assertThat(outline.published()).hasSize(4);
        assertThat(live(FeedKey.ALL)).containsExactly("T299", "T298", "T297", "T296");
        assertThat(archived(FeedKey.ALL, 250)).hasSize(50).contains("T248").doesNotContain("T299");
        assertThat(archived(FeedKey.ALL, 200)).contains("First");
    }

    private List<String> live(FeedKey key) {
        return beans().ranges().live(key, BORN).articles().stream()
                .map(Article::title)
                .toList();
    }

    private List<String> archived(FeedKey key, long place) {
        return beans().ranges().archiveDocument(key, place, BORN).orElseThrow().articles().stream()
                .map(Article::title)
                .toList();
    }

    @Test
    default void theSameExternalIdIsTheSameArticle() {
        ActResult first =
                store(List.of(given(article("key", "world", NOON, "One")))).getFirst();
        ActResult again =
                store(List.of(given(article("key", "sport", NOON, "Two")))).getFirst();
        assertThat(again)
                .isInstanceOfSatisfying(
                        ActResult.Success.class,
                        success -> assertThat(success.created()).isFalse());
        assertThat(again.stored().orElseThrow().id())
                .isEqualTo(first.stored().orElseThrow().id());
        assertThat(beans().articles().count()).isEqualTo(1);
        assertThat(titles(FeedKey.section("world"))).isEmpty();
        assertThat(titles(FeedKey.section("sport"))).containsExactly("Two");
    }

    @Test
    default void twoWithOneExternalIdInOneCallAreStoredInOrder() {
        List<ActResult> stored = store(
                List.of(given(article("key", "world", NOON, "One")), given(article("key", "world", NOON, "Two"))));
        assertThat(stored).extracting(one -> one.stored().orElseThrow().title()).containsExactly("Two", "Two");
        assertThat(beans().articles().count()).isEqualTo(1);
        assertThat(titles(FeedKey.ALL)).containsExactly("Two");
    }

    @Test
    default void theSameArticleAgainChangesNothing() {
        store(List.of(given(article("key", "world", NOON, "One"))));
        FeedVersion before = beans().ranges().version(FeedKey.ALL, BORN);
        ActResult again =
                store(List.of(given(article("key", "world", NOON, "One")))).getFirst();
        assertThat(again).isInstanceOf(ActResult.NoChange.class);
        assertThat(beans().ranges().version(FeedKey.ALL, BORN)).isEqualTo(before);
    }

    @Test
    default void aReplacementWithoutADateKeepsThePublicationDate() {
        store(List.of(given(article("key", "world", NOON, "One"))));
        Article later = article("key", "world", NOON.plusSeconds(999), "Two");
        Article stored = store(List.of(new Submission(later, true, false, false)))
                .getFirst()
                .stored()
                .orElseThrow();
        assertThat(stored.published()).isEqualTo(NOON);
        assertThat(stored.updated()).isAfter(NOON);
    }

    @Test
    default void aFeedThatLosesAnArticleHasALaterVersion() {
        store(List.of(given(article("key", "world", NOON, "One"))));
        FeedVersion before = beans().ranges().version(FeedKey.section("world"), BORN);
        store(List.of(given(article("key", "sport", NOON, "One"))));
        FeedVersion after = beans().ranges().version(FeedKey.section("world"), BORN);
        assertThat(after.number()).isGreaterThan(before.number());
        assertThat(titles(FeedKey.section("world"))).isEmpty();
    }

    @Test
    default void aDraftIsInNoFeed() {
        Article article = article("key", "world", NOON, "One");
        store(List.of(given(draft(article))));
        assertThat(titles(FeedKey.ALL)).isEmpty();
        store(List.of(given(article)));
        assertThat(titles(FeedKey.ALL)).containsExactly("One");
        assertThat(store(List.of(given(draft(article)))).getFirst()).isInstanceOf(ActResult.Refusal.class);
        assertThat(titles(FeedKey.ALL)).containsExactly("One");
    }

    @Test
    default void aFeedThatNeverHadAnArticleIsAsOldAsItsSection() {
        assertThat(beans().ranges().version(FeedKey.section("culture"), BORN)).isEqualTo(new FeedVersion(0, BORN));
    }

    @Test
    default void aCallThatFailsStoresNothing() {
        Article good = article("good", "world", NOON, "Good");
        Article bad = article("bad", "no-such-section", NOON, "Bad");
        assertThatThrownBy(() -> store(List.of(given(good), given(bad)))).isNotNull();
        assertThat(beans().articles().count()).isZero();
        assertThat(titles(FeedKey.ALL)).isEmpty();
    }

    @Test
    default void anUnreadableRowDoesNotBreakTheFeed() throws SQLException {
        store(List.of(given(article("a", "world", NOON, "A")), given(article("b", "world", NOON, "B"))));
        execute("UPDATE article SET particulars = '{broken' WHERE external_id = 'a'");
        assertThat(titles(FeedKey.ALL)).containsExactly("B");
    }

    @Test
    default void readersSeeEveryNumberInTheOrderOfCommits() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                String key = "parallel-" + i;
                writers.execute(() -> store(List.of(given(article(key, "world", NOON, key)))));
            }
            List<Long> seen = new ArrayList<>();
            long last = 0;
            while (seen.size() < 40) {
                for (Change change : beans().log().after(last, 100)) {
                    seen.add(change.number());
                    last = change.number();
                }
            }
            assertThat(seen).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    default void manyWritersOfOneExternalIdMakeOneArticle() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                String title = "Title " + i;
                writers.execute(() -> store(List.of(given(article("one", "world", NOON, title)))));
            }
        }
        assertThat(beans().articles().count()).isEqualTo(1);
        assertThat(titles(FeedKey.ALL)).hasSize(1);
    }

    /** The newest articles of a feed are the beginning of an index range; nothing is sorted. */
    @Test
    default void theNewestOfAFeedAreAnIndexRangeScan() throws SQLException {
        for (int i = 0; i < 10; i++) {
            int from = i * 100;
            store(IntStream.range(from, from + 100)
                    .mapToObj(n ->
                            given(article("plan-" + n, n % 2 == 0 ? "world" : "sport", NOON.plusSeconds(n), "T" + n)))
                    .toList());
        }
        execute("ANALYZE");
        String newest = Filings.NEWEST.replace(":feed", "1").replace(":limit", "50");
        assertThat(plan(newest)).containsIgnoringCase("filing_newest").doesNotContainIgnoringCase("sort key");
    }

    /** Lists of feeds do not read the rows of feeds without an article. */
    @Test
    default void theNamesOfListedFeedsAreAnIndexRangeScan() throws SQLException {
        execute(
                "INSERT INTO feed (id, name, label, change, archived, shown)"
                        + " SELECT n, 'tag/t' || n, 'T', 1, 0, MOD(n, 20) = 0 FROM "
                        + series("n", 20_000),
                "ANALYZE");
        for (String query : List.of(FeedRows.NAMED, FeedRows.BEFORE)) {
            String asked = query.replace(":after", "'tag/t1'")
                    .replace(":name", "'tag/t5'")
                    .replace(":limit", "100");
            assertThat(plan(asked)).containsIgnoringCase("feed_shown").doesNotContainIgnoringCase("sort key");
        }
    }

    /** The cleaning reads the states that are due, however many there are. */
    @Test
    default void theOldestStatesAreAnIndexRangeScan() throws SQLException {
        execute(
                "INSERT INTO revision (article, change, replaced, stage, section, title, language, particulars, published,"
                        + " updated) SELECT CAST('0197a3c2-5d70-7c2e-8a4f-' || LPAD(CAST(n AS VARCHAR), 12, '0') AS UUID), n,"
                        + " TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00' + n * INTERVAL '1' SECOND, 'DRAFT', 'world',"
                        + " 'T', 'en', '{}', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00',"
                        + " TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00' FROM "
                        + series("n", 20_000),
                "ANALYZE");
        String due = EarlierStates.REPLACED_BEFORE
                .replace(":before", "TIMESTAMP WITH TIME ZONE '2026-01-01 03:00:00+00'")
                .replace(":limit", "100");
        assertThat(plan(due)).containsIgnoringCase("revision_replaced").doesNotContainIgnoringCase("sort key");
    }

    /** A table of the numbers from 1. */
    String series(String column, int last);

    default String explained(String query) throws SQLException {
        try (var connection = beans().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
