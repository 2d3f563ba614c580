package dateline.article.act;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.Correction;
import dateline.article.PublicationTimes;
import dateline.article.Stage;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.submission.Submission;
import dateline.attribution.Credits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effect of acts on articles. */
class LifecycleTest {
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant LATEST = Instant.parse("2026-03-04T12:00:00Z");

    @ParameterizedTest(name = "{0} can: {1}")
    @CsvSource({
        "DRAFT,     'edit, publish or withdraw'",
        "SCHEDULED, 'edit, publish or withdraw'",
        "PUBLISHED, 'edit, update, correct or withdraw'",
        "WITHDRAWN, 'edit or reinstate'",
        "EXPIRED,   'edit, withdraw or reinstate'"
    })
    void everyStageNamesItsPossibleActs(Stage stage, String choices) {
        assertThat(stage.choices()).isEqualTo(choices);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DRAFT, UPDATE",
        "DRAFT, CORRECT",
        "DRAFT, REINSTATE",
        "SCHEDULED, CORRECT",
        "PUBLISHED, PUBLISH",
        "PUBLISHED, REINSTATE",
        "WITHDRAWN, UPDATE",
        "WITHDRAWN, PUBLISH",
        "WITHDRAWN, CORRECT",
        "WITHDRAWN, WITHDRAW",
        "EXPIRED, PUBLISH",
        "EXPIRED, UPDATE"
    })
    void anImpossibleActIsRefusedWithThePossibleActs(Stage stage, Act act) {
        ActResult outcome = act(act, article(stage, PublicationTimes.NONE.afterRelease(), null));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ActResult.Refusal.class,
                        refusal -> assertThat(refusal.problem().detail()).contains(act.word(), stage.choices()));
    }

    @Test
    void aSilentEditChangesNoDate() {
        Article edited = done(Lifecycle.edited(published(), titled(published(), "Other"), Act.EDIT, ActTime.of(NOW)));
        assertThat(edited.title()).isEqualTo("Other");
        assertThat(edited.published()).isEqualTo(THEN);
        assertThat(edited.updated()).isEqualTo(THEN);
    }

    @Test
    void anUpdateChangesOnlyTheUpdateDate() {
        Article edited = done(Lifecycle.edited(published(), titled(published(), "Other"), Act.UPDATE, ActTime.of(NOW)));
        assertThat(edited.published()).isEqualTo(THEN);
        assertThat(edited.updated()).isEqualTo(NOW);
    }

    @Test
    void aCorrectionChangesTheUpdateDateAndIsTheFirstNotice() {
        Correction notice = new Correction(NOW, "correction", "It was Tuesday.");
        Article corrected = done(Lifecycle.corrected(published(), of(published()), notice, ActTime.of(NOW)));
        assertThat(corrected.corrections()).first().isEqualTo(notice);
        assertThat(corrected.updated()).isEqualTo(NOW);
        assertThat(corrected.published()).isEqualTo(THEN);
    }

    @Test
    void anEditWithoutADifferenceChangesNothing() {
        assertThat(Lifecycle.edited(published(), of(published()), Act.EDIT, ActTime.of(NOW)))
                .isInstanceOf(ActResult.NoChange.class);
    }

    @Test
    void aDraftHasTheDateOfItsPublication() {
        Article draft = article(Stage.DRAFT, PublicationTimes.NONE, null);
        Article out = done(Lifecycle.published(draft, of(draft), ActTime.of(NOW)));
        assertThat(out.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(out.published()).isEqualTo(NOW);
        assertThat(out.timing().released()).isTrue();
    }

    @Test
    void aDraftWithAGivenDateIsPublishedWithThatDate() {
        Article draft = article(Stage.DRAFT, PublicationTimes.NONE.withDated(THEN), null);
        Submission dated = new Submission(draft, true, true, false);
        assertThat(done(Lifecycle.published(draft, dated, ActTime.of(NOW))).published())
                .isEqualTo(THEN);
    }

    @Test
    void anArticleWithAFutureTimeIsScheduledAndPublishedAtThatTime() {
        Article draft = article(Stage.DRAFT, new PublicationTimes(LATER, null, null, false), null);
        Article scheduled = done(Lifecycle.published(draft, of(draft), ActTime.of(NOW)));
        assertThat(scheduled.stage()).isEqualTo(Stage.SCHEDULED);
        assertThat(scheduled.due()).isEqualTo(LATER);
        Article out = Lifecycle.dueAct(scheduled, ActTime.of(LATEST)).article();
        assertThat(out.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(out.published()).as("the time that was planned").isEqualTo(LATER);
    }

    /** A publication time before the end of the embargo does not end the embargo. */
    @Test
    void anEmbargoOverridesAnEarlierPublicationTime() {
        Article draft = article(Stage.DRAFT, new PublicationTimes(LATER, LATEST, null, false), null);
        assertThat(done(Lifecycle.published(draft, of(draft), ActTime.of(NOW))).due())
                .isEqualTo(LATEST);
    }

    @Test
    void aPublishedArticleCannotBePutUnderEmbargo() {
        Article article = published();
        Article later = article.with(
                article.stage(),
                article.details().withTiming(new PublicationTimes(null, LATER, null, true)),
                article.published(),
                article.updated());
        assertThat(Lifecycle.edited(article, of(later), Act.EDIT, ActTime.of(NOW)))
                .isInstanceOf(ActResult.Refusal.class);
    }

    @Test
    void aPublishedArticleExpires() {
        Article article = article(Stage.PUBLISHED, PublicationTimes.NONE.afterRelease(), LATER);
        assertThat(article.due()).isEqualTo(LATER);
        ActResult.Success success = Lifecycle.dueAct(article, ActTime.of(LATEST));
        assertThat(success.act()).isEqualTo(Act.EXPIRE);
        assertThat(success.article().stage()).isEqualTo(Stage.EXPIRED);
        assertThat(success.article().due()).isNull();
    }

    @Test
    void anExpiredArticleIsReinstatedOnlyWithALaterExpiryTime() {
        Article expired = article(Stage.EXPIRED, PublicationTimes.NONE.afterRelease(), THEN);
        assertThat(Lifecycle.reinstated(expired, of(expired), ActTime.of(NOW))).isInstanceOf(ActResult.Refusal.class);
        Article later = article(Stage.EXPIRED, PublicationTimes.NONE.afterRelease(), LATER);
        assertThat(done(Lifecycle.reinstated(expired, of(later), ActTime.of(NOW)))
                        .stage())
                .isEqualTo(Stage.PUBLISHED);
    }

    /** RFC 6721 §4: an entry whose update is later than its deletion exists again. */
    @Test
    void aReinstatedArticleHasALaterUpdateThanItsWithdrawal() {
        Article withdrawn = done(Lifecycle.withdrawn(published()));
        Article back = done(Lifecycle.reinstated(withdrawn, of(withdrawn), ActTime.of(LATER)));
        assertThat(back.id()).isEqualTo(published().id());
        assertThat(back.published()).isEqualTo(THEN);
        assertThat(back.updated()).isEqualTo(LATER);
    }

    @Test
    void aNeverPublishedArticleBecomesADraftWhenReinstated() {
        Article withdrawn = done(
                Lifecycle.withdrawn(article(Stage.SCHEDULED, new PublicationTimes(LATER, null, null, false), null)));
        assertThat(done(Lifecycle.reinstated(withdrawn, of(withdrawn), ActTime.of(NOW)))
                        .stage())
                .isEqualTo(Stage.DRAFT);
    }

    private static ActResult act(Act act, Article article) {
        return switch (act) {
            case PUBLISH -> Lifecycle.published(article, of(article), ActTime.of(NOW));
            case CORRECT ->
                Lifecycle.corrected(article, of(article), new Correction(NOW, "correction", "x"), ActTime.of(NOW));
            case WITHDRAW -> Lifecycle.withdrawn(article);
            case REINSTATE -> Lifecycle.reinstated(article, of(article), ActTime.of(NOW));
            default -> Lifecycle.edited(article, of(article), act, ActTime.of(NOW));
        };
    }

    private static Article done(ActResult outcome) {
        assertThat(outcome).isInstanceOf(ActResult.Success.class);
        return ((ActResult.Success) outcome).article();
    }

    private static Submission of(Article article) {
        return new Submission(article, false, false, false);
    }

    private static Submission titled(Article article, String title) {
        return of(new Article(
                article.id(),
                null,
                article.stage(),
                article.section(),
                title,
                null,
                article.content(),
                article.language(),
                article.details(),
                article.published(),
                article.updated(),
                null,
                0));
    }

    private static Article published() {
        return article(Stage.PUBLISHED, PublicationTimes.NONE.afterRelease(), null);
    }

    private static Article article(Stage stage, PublicationTimes timing, @Nullable Instant expires) {
        Credits credits = new Credits(null, List.of(), List.of(), null, null, null, null, null, null, null);
        ArticleDetails details = new ArticleDetails(
                credits, ArticleLinks.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), timing, null);
        return new Article(
                new UUID(1, 1),
                null,
                stage,
                "world",
                "Title",
                null,
                "<p>Text</p>",
                "en",
                details,
                THEN,
                THEN,
                expires,
                0);
    }
}
