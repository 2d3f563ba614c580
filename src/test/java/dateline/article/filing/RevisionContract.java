package dateline.article.filing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.PublicationTimes;
import dateline.article.Stage;
import dateline.article.act.PlannedAct;
import dateline.article.log.Act;
import dateline.article.revision.Revision;
import dateline.article.revision.RevisionState;
import dateline.article.submission.Submission;
import dateline.article.submission.Submitter;
import dateline.section.Section;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Earlier states of articles, on every database. */
interface RevisionContract extends StoreFixture {
    @Test
    default void updateKeepsTheStateBeforeIt() throws SQLException {
        Article first = only(given(article("key", "world", NOON, "One")));
        assertThat(states("TRUE")).as("a creation keeps nothing").isZero();
        Article second = only(given(article("key", "sport", NOON, "Two")));
        assertThat(beans().history().of(second)).extracting(Revision::kept).containsExactly(true, true);
        assertThat(beans().history().state(second, first.change())).isEqualTo(new RevisionState.Whole(first));
        assertThat(beans().history().state(second, second.change())).isEqualTo(new RevisionState.Whole(second));
        assertThat(beans().history().state(second, 999_999)).isEqualTo(new RevisionState.Unknown());
    }

    @Test
    default void bulkImportOfNewArticlesKeepsNothing() throws SQLException {
        store(IntStream.range(0, 20)
                .mapToObj(i -> given(article("k" + i, "world", NOON, "T" + i)))
                .toList());
        assertThat(states("TRUE")).isZero();
    }

    /** A content that several states have is stored once. */
    @Test
    default void actThatChangesOnlyTheStageStoresNoContent() throws SQLException {
        Article draft = only(given(draft(article("key", "world", NOON, "One"))));
        Article published = act(draft, copy(draft, Stage.PUBLISHED), Act.PUBLISH);
        Article withdrawn = act(published, copy(published, Stage.WITHDRAWN), Act.WITHDRAW);
        assertThat(states("content IS NULL")).isEqualTo(2);
        assertThat(beans().history().state(withdrawn, draft.change())).isEqualTo(new RevisionState.Whole(draft));
        Article edited = act(withdrawn, withdrawn.withTexts("One", "<p>Another.</p>"), Act.EDIT);
        assertThat(states("content IS NULL")).isEqualTo(2);
        assertThat(beans().history().state(edited, draft.change())).isEqualTo(new RevisionState.Whole(draft));
        assertThat(beans().history().state(edited, published.change())).isEqualTo(new RevisionState.Whole(published));
        assertThat(beans().history().state(edited, withdrawn.change())).isEqualTo(new RevisionState.Whole(withdrawn));
    }

    @Test
    default void publicationAtItsTimeKeepsTheScheduledState() throws SQLException {
        Instant planned = beans().clock().instant().plus(Duration.ofHours(1));
        Article article = article("key", "world", NOON, "One");
        Article scheduled = only(new Submission(
                article.withDetails(article.details().withTiming(new PublicationTimes(planned, null, null, false))),
                false,
                false,
                false));
        assertThat(scheduled.stage()).isEqualTo(Stage.SCHEDULED);
        beans().clock().advance(Duration.ofHours(1));
        beans().articleActs().carryOutDue(10);
        Article published = beans().articles().findById(scheduled.id()).orElseThrow();
        assertThat(published.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(beans().history().state(published, scheduled.change()))
                .isEqualTo(new RevisionState.Whole(scheduled));
        assertThat(states("content IS NULL")).isEqualTo(1);
    }

    @Test
    default void refilingKeepsNothing() throws SQLException {
        Article article = only(given(article("key", "science", NOON, "One")));
        Section section = beans().sections().findById("science").orElseThrow();
        Section moved = beans().sectionActs().save(section, under(section, "technology"), "test");
        beans().refilingJob().finish();
        Article refiled = beans().articles().findById(article.id()).orElseThrow();
        assertThat(refiled.change()).isGreaterThan(article.change());
        assertThat(states("TRUE")).isZero();
        assertThat(beans().history().of(refiled)).extracting(Revision::kept).containsExactly(true, true);
        assertThat(beans().history().state(refiled, article.change())).isEqualTo(new RevisionState.Whole(refiled));
        beans().sectionActs().save(moved, under(moved, section.parent()), "test");
        beans().refilingJob().finish();
    }

    @Test
    default void ofOneArticleTheLastStatesAreKept() throws SQLException {
        List<Submission> many = IntStream.range(0, 250)
                .mapToObj(i -> given(article("key", "world", NOON, "T" + i)))
                .toList();
        store(many);
        assertThat(states("TRUE")).isEqualTo(200);
        store(List.of(given(article("other", "world", NOON, "Other")), given(article("other", "world", NOON, "New"))));
        Article last = only(given(article("key", "world", NOON, "Last")));
        assertThat(states("TRUE")).isEqualTo(201);
        List<Revision> revisions = beans().history().of(last);
        assertThat(revisions).hasSize(251);
        assertThat(revisions.subList(0, 50)).extracting(Revision::kept).containsOnly(false);
        assertThat(revisions.subList(50, 251)).extracting(Revision::kept).containsOnly(true);
        assertThat(beans().history().state(last, revisions.getFirst().change().number()))
                .isEqualTo(new RevisionState.Lost(RevisionState.Loss.SURPLUS));
        assertThat(title(
                        beans().history().state(last, revisions.get(50).change().number())))
                .isEqualTo("T50");
    }

    /** Every node does the cleaning; together they delete what is old, and nothing else. */
    @Test
    default void oldStatesAreDeletedByAnyNumberOfNodes() throws Exception {
        Article first = only(given(article("key", "world", NOON, "One")));
        Article second = only(given(article("key", "world", NOON, "Two")));
        store(IntStream.range(0, 300)
                .mapToObj(i -> given(article("k" + i, "world", NOON, "T" + i)))
                .toList());
        store(IntStream.range(0, 300)
                .mapToObj(i -> given(article("k" + i, "world", NOON, "U" + i)))
                .toList());
        beans().clock().advance(Duration.ofDays(399));
        Article third = only(given(article("key", "world", NOON, "Three")));
        beans().cleaning().clean();
        assertThat(states("TRUE")).isEqualTo(302);
        beans().clock().advance(Duration.ofDays(2));
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                nodes.execute(() -> beans().cleaning().clean());
            }
        }
        assertThat(states("TRUE")).isEqualTo(1);
        assertThat(beans().history().of(third)).extracting(Revision::kept).containsExactly(false, true, true);
        assertThat(beans().history().state(third, first.change()))
                .isEqualTo(new RevisionState.Lost(RevisionState.Loss.AGED));
        assertThat(beans().history().state(third, second.change())).isEqualTo(new RevisionState.Whole(second));
    }

    @Test
    default void erasureDeletesAllStates() throws SQLException {
        only(given(article("key", "world", NOON, "One")));
        Article second = only(given(article("key", "world", NOON, "Two")));
        Article other = only(given(article("other", "world", NOON, "One")));
        only(given(article("other", "world", NOON, "Two")));
        act(second, second.erased(), Act.ERASE);
        assertThat(states("article = '" + second.id() + "'")).isZero();
        assertThat(states("article = '" + other.id() + "'")).isEqualTo(1);
    }

    /** A node of an earlier release changes articles and keeps nothing; a later state is no answer for an earlier number. */
    @Test
    default void stateBeforeAnActThatKeptNothingIsLost() throws SQLException {
        Article first = only(given(article("key", "world", NOON, "One")));
        Article second = act(first, copy(first, Stage.WITHDRAWN), Act.WITHDRAW);
        Article third = act(second, second.withTexts("Two", "<p>Two.</p>"), Act.EDIT);
        execute("DELETE FROM revision WHERE change = " + second.change());
        assertThat(beans().history().of(third)).extracting(Revision::kept).containsExactly(false, false, true);
        assertThat(beans().history().state(third, first.change()))
                .isEqualTo(new RevisionState.Lost(RevisionState.Loss.NEVER_KEPT));
    }

    private Article only(Submission submission) {
        return store(List.of(submission)).getFirst().stored().orElseThrow();
    }

    private Article act(Article before, Article after, Act act) {
        return beans().articleActs()
                .carryOut(new PlannedAct(before, after, act, Submitter.of("test"), null))
                .orElseThrow();
    }

    private static String title(RevisionState state) {
        return state instanceof RevisionState.Whole whole ? whole.article().title() : state.toString();
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

    private int states(String condition) throws SQLException {
        try (var connection = beans().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM revision WHERE " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }
}
