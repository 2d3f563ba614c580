package dateline.article.filing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.act.PlannedAct;
import dateline.article.feed.FeedKey;
import dateline.article.log.Act;
import dateline.article.range.FeedRange;
import dateline.article.range.Tombstone;
import dateline.article.submission.Submitter;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** RFC 5005 §4: the live document has the last added or changed entries, here four. The same on every database. */
interface AmendmentContract extends StoreFixture {
    FeedKey WORLD = FeedKey.section("world");

    @Test
    default void anUpdatedArticleOfTheArchiveIsLiveAgainInOrderOfDate() {
        eight();
        update("k1", 1, "T1 again");
        FeedRange live = beans().ranges().live(WORLD, BORN);
        assertThat(live.articles()).extracting(Article::title).containsExactly("T7", "T6", "T5", "T1 again");
        assertThat(live.dates()).as("its pace").hasSize(3);
        assertThat(live.byDate().articles()).extracting(Article::title).containsExactly("T7", "T6", "T5");
        assertThat(inArchive(live.archived())).containsExactly("T4", "T3", "T2", "T1 again", "T0");
        assertThat(live.version().number()).isEqualTo(live.articles().getLast().change());
    }

    @Test
    default void itIsLiveWhileItIsAmongTheLastChanges() {
        eight();
        update("k1", 1, "T1 again");
        for (int i = 8; i < 11; i++) {
            store(List.of(given(article("k" + i, "world", NOON.plusSeconds(i), "T" + i))));
            assertThat(inLive()).hasSize(4).contains("T1 again");
        }
        store(List.of(given(article("k11", "world", NOON.plusSeconds(11), "T11"))));
        assertThat(inLive()).containsExactly("T11", "T10", "T9", "T8");
        assertThat(beans().ranges().live(WORLD, BORN).archived()).isEqualTo(8);
    }

    @Test
    default void aSilentlyEditedArticleOfTheArchiveIsNotLiveAgain() {
        eight();
        Article before = beans().articles().findByExternalId("k1").orElseThrow();
        Article after =
                given(article("k1", "world", before.published(), "T1 silently")).article();
        Article edited = new Article(
                before.id(),
                before.externalId(),
                before.stage(),
                before.section(),
                after.title(),
                before.summary(),
                before.content(),
                before.language(),
                before.details(),
                before.published(),
                before.updated(),
                before.expires(),
                before.change());
        assertThat(beans().articleActs().carryOut(new PlannedAct(before, edited, Act.EDIT, Submitter.of("test"), null)))
                .isPresent();
        assertThat(inLive()).containsExactly("T7", "T6", "T5", "T4");
        assertThat(inArchive(4)).containsExactly("T3", "T2", "T1 silently", "T0");
    }

    /** An update of a live article is shown once, even if newer articles would move it into the archive first. */
    @Test
    default void anArticleUpdatedJustBeforeItIsArchivedStaysLive() {
        eight();
        update("k4", 4, "T4 again");
        store(List.of(given(article("k8", "world", NOON.plusSeconds(8), "T8"))));
        assertThat(inLive()).containsExactly("T8", "T7", "T6", "T4 again");
        assertThat(inArchive(5)).containsExactly("T5", "T3", "T2", "T1", "T0");
    }

    @Test
    default void ofTooManyAmendmentsTheLastAreLive() {
        eight();
        for (int i = 0; i < 6; i++) {
            update("k" + i, i, "T" + i + " again");
        }
        assertThat(inLive()).containsExactly("T5 again", "T4 again", "T3 again", "T2 again");
        FeedRange whole = beans().ranges().live(WORLD, BORN);
        assertThat(inArchive(whole.archived())).contains("T7", "T6", "T3 again", "T0 again");
    }

    /** RFC 3229: all later changes, also those that are in the archive by now. */
    @Test
    default void theChangesHaveEveryArticleAddedOrChangedSince() {
        eight();
        long since = beans().ranges().live(WORLD, BORN).version().number();
        update("k0", 0, "T0 again");
        for (int i = 8; i < 14; i++) {
            store(List.of(given(article("k" + i, "world", NOON.plusSeconds(i), "T" + i))));
            beans().ranges().live(WORLD, BORN);
        }
        store(List.of(given(article("late", "world", NOON.minusSeconds(5), "Late"))));
        FeedRange live = beans().ranges().live(WORLD, BORN);
        assertThat(live.articles()).extracting(Article::title).containsExactly("T13", "T12", "T11", "T10");
        assertThat(beans().changes().since(WORLD, live, since, false).articles())
                .extracting(Article::title)
                .containsExactly("T13", "T12", "T11", "T10", "T9", "T8", "T0 again", "Late");
        assertThat(beans().changes().since(WORLD, live, since, true).articles()).hasSize(4);
    }

    @Test
    default void aDocumentWithALimitAlsoHasTheLastAmendments() {
        eight();
        update("k5", 5, "T5 again");
        assertThat(newest(2)).containsExactly("T7", "T5 again");
        assertThat(newest(1)).containsExactly("T5 again");
        update("k0", 0, "T0 again");
        assertThat(newest(2)).containsExactly("T5 again", "T0 again");
        assertThat(newest(50)).hasSize(8).startsWith("T7").endsWith("T0 again");
    }

    @Test
    default void aWithdrawnArticleIsNotInTheLiveDocument() {
        eight();
        update("k1", 1, "T1 again");
        Article before = beans().articles().findByExternalId("k1").orElseThrow();
        Article after = copy(before, dateline.article.Stage.WITHDRAWN);
        beans().articleActs().carryOut(new PlannedAct(before, after, Act.WITHDRAW, Submitter.of("test"), "Recalled."));
        FeedRange live = beans().ranges().live(WORLD, BORN);
        assertThat(live.articles()).extracting(Article::title).doesNotContain("T1 again");
        assertThat(live.tombstones()).extracting(Tombstone::article).containsExactly(before.id());
    }

    /** The cost does not depend on how much is stored: both parts of the live document are index ranges. */
    @Test
    default void theLiveDocumentIsReadFromIndexRanges() throws SQLException {
        for (int i = 0; i < 10; i++) {
            int from = i * 100;
            store(IntStream.range(from, from + 100)
                    .mapToObj(n -> given(article("plan-" + n, "world", NOON.plusSeconds(n), "T" + n)))
                    .toList());
        }
        for (int i = 0; i < 4; i++) {
            update("plan-" + i, i, "T" + i + " again");
        }
        execute("ANALYZE");
        String live = Filings.LIVE.replace(":feed", "1").replace(":limit", "54");
        assertThat(plan(live).replace("Seq Scan on amendment", ""))
                .doesNotContainIgnoringCase("tablescan")
                .doesNotContainIgnoringCase("seq scan");
    }

    String plan(String query) throws SQLException;

    private void eight() {
        for (int i = 0; i < 8; i++) {
            store(List.of(given(article("k" + i, "world", NOON.plusSeconds(i), "T" + i))));
        }
        assertThat(inLive()).containsExactly("T7", "T6", "T5", "T4");
    }

    private void update(String key, int second, String title) {
        store(List.of(given(article(key, "world", NOON.plusSeconds(second), title))));
    }

    private List<String> inLive() {
        return beans().ranges().live(WORLD, BORN).articles().stream()
                .map(Article::title)
                .toList();
    }

    private List<String> newest(int limit) {
        return beans().ranges().newest(WORLD, limit, BORN).articles().stream()
                .map(Article::title)
                .toList();
    }

    private List<String> inArchive(long place) {
        return beans().ranges().archiveDocument(WORLD, place, BORN).orElseThrow().articles().stream()
                .map(Article::title)
                .toList();
    }
}
