package dateline.article.act;

import dateline.article.Article;
import dateline.article.Correction;
import dateline.article.Stage;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.submission.Submission;
import java.time.Instant;
import java.util.Optional;

/**
 * What acts make of articles. A silent edit moves no date, an update moves {@code updated}, a correction moves it
 * and adds a notice; {@code published} moves only when somebody says so. What comes out, and what stays out, is for
 * {@link PublicationRules} to say. Nothing here is stored.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /** What taking in a new article comes to. */
    static ActResult created(Submission submission, ActTime now) {
        Article article = submission.article();
        ActResult result = article.stage() == Stage.DRAFT
                ? new ActResult.Success(PublicationRules.held(article, submission), Act.CREATE)
                : PublicationRules.out(article, submission, article.published(), Act.PUBLISH, now);
        return result instanceof ActResult.Success success ? new ActResult.Success(success.article(), success.act(), true) : result;
    }

    /** What handing in an article again, under the same key, comes to. */
    static ActResult again(Article earlier, Submission handed, ActTime now) {
        Submission submission = handed.over(earlier);
        if (submission.says(earlier)) {
            return new ActResult.NoChange(earlier);
        }
        boolean out = earlier.stage() == Stage.WITHDRAWN || earlier.stage() == Stage.EXPIRED;
        return out
                ? ActResult.Refusal.conflict("The article is " + earlier.stage().word()
                        + " and is not taken again under its key: reinstate it first, at /api/articles/" + earlier.id()
                        + "/reinstate.")
                : edited(earlier, submission, earlier.stage() == Stage.PUBLISHED ? Act.UPDATE : Act.EDIT, now);
    }

    /**
     * What an edit comes to.
     *
     * @param asked {@code EDIT} or {@code UPDATE}; another stage in the submission asks for more
     */
    public static ActResult edited(Article earlier, Submission submission, Act asked, ActTime now) {
        Stage wanted = submission.staged() ? submission.article().stage() : earlier.stage();
        if (!earlier.stage().allows(asked)) {
            return illegal(earlier, asked);
        }
        if (asked == Act.EDIT && submission.says(earlier)) {
            return new ActResult.NoChange(earlier);
        }
        Article edited = submission.of(earlier);
        return switch (earlier.stage()) {
            case DRAFT, SCHEDULED ->
                switch (wanted) {
                    case DRAFT ->
                        new ActResult.Success(
                                PublicationRules.held(PublicationRules.in(Stage.DRAFT, edited), submission), Act.EDIT);
                    case PUBLISHED -> PublicationRules.out(edited, submission, now.log(), Act.PUBLISH, now);
                    case SCHEDULED ->
                        edited.timing().isAhead(now.clock())
                                        || (edited.timing().due() != null && earlier.stage() == wanted)
                                ? PublicationRules.out(edited, submission, now.log(), Act.PUBLISH, now)
                                : ActResult.Refusal.conflict(
                                        "A scheduled article needs publishAt or embargoUntil in the future; or ask for stage published or draft.");
                    case WITHDRAWN, EXPIRED, ERASED -> unreachable(earlier, wanted);
                };
            case PUBLISHED ->
                wanted == Stage.PUBLISHED
                        ? PublicationRules.still(edited, updated(edited, submission, asked, now), asked, now)
                        : unreachable(earlier, wanted);
            case WITHDRAWN, EXPIRED, ERASED ->
                wanted == earlier.stage() ? new ActResult.Success(edited, Act.EDIT) : unreachable(earlier, wanted);
        };
    }

    /** What publishing comes to: an article that is ahead of its time is scheduled. */
    public static ActResult published(Article earlier, Submission submission, ActTime now) {
        return earlier.stage().allows(Act.PUBLISH)
                ? PublicationRules.out(submission.of(earlier), submission, now.log(), Act.PUBLISH, now)
                : illegal(earlier, Act.PUBLISH);
    }

    /** What a correction comes to; other changes may come with it. */
    public static ActResult corrected(Article earlier, Submission submission, Correction notice, ActTime now) {
        if (!earlier.stage().allows(Act.CORRECT)) {
            return illegal(earlier, Act.CORRECT);
        }
        Article edited = submission.of(earlier);
        Article noted = edited.with(edited.stage(), edited.details().withCorrection(notice), edited.published(), edited.updated());
        return PublicationRules.still(noted, now.log(), Act.CORRECT, now);
    }

    /** What taking it back comes to. */
    public static ActResult withdrawn(Article earlier) {
        return earlier.stage().allows(Act.WITHDRAW)
                ? new ActResult.Success(PublicationRules.in(Stage.WITHDRAWN, earlier), Act.WITHDRAW)
                : illegal(earlier, Act.WITHDRAW);
    }

    /**
     * What putting it back comes to: one that was never out is a draft again, and one that is ahead of its time is
     * scheduled.
     */
    public static ActResult reinstated(Article earlier, Submission submission, ActTime now) {
        if (!earlier.stage().allows(Act.REINSTATE)) {
            return illegal(earlier, Act.REINSTATE);
        }
        Article edited = submission.of(earlier);
        if (edited.timing().released()) {
            return PublicationRules.out(edited, submission, now.log(), Act.REINSTATE, now);
        }
        return PublicationRules.isOver(edited, now)
                ? PublicationRules.over(edited)
                : new ActResult.Success(
                        edited.with(Stage.DRAFT, edited.details(), edited.published(), now.log()), Act.REINSTATE);
    }

    /** What erasing it comes to. */
    public static ActResult erased(Article earlier) {
        return earlier.stage() == Stage.ERASED
                ? new ActResult.NoChange(earlier)
                : new ActResult.Success(earlier.erased(), Act.ERASE);
    }

    /** What its time having come does to it: one whose end has come too never comes out. */
    static ActResult.Success due(Article earlier, ActTime now) {
        if (earlier.stage() != Stage.SCHEDULED || PublicationRules.isOver(earlier, now)) {
            return new ActResult.Success(PublicationRules.in(Stage.EXPIRED, earlier), Act.EXPIRE);
        }
        Instant due = earlier.timing().due();
        Instant date = due == null || due.isAfter(now.log()) ? now.log() : due;
        Act act = earlier.timing().released() ? Act.REINSTATE : Act.PUBLISH;
        return PublicationRules.now(earlier, earlier.timing().dated(), date, act, now);
    }

    /** What becomes of an article that comes from another store as published, when here it can't be. */
    public static Optional<ActResult.Success> overtaken(Article restored, ActTime now) {
        if (restored.stage() != Stage.PUBLISHED) {
            return Optional.empty();
        }
        if (PublicationRules.isOver(restored, now)) {
            return Optional.of(new ActResult.Success(PublicationRules.in(Stage.EXPIRED, restored), Act.EXPIRE));
        }
        return restored.timing().isAhead(now.clock())
                ? Optional.of(new ActResult.Success(PublicationRules.in(Stage.SCHEDULED, restored), Act.SCHEDULE))
                : Optional.empty();
    }

    private static Instant updated(Article edited, Submission submission, Act act, ActTime now) {
        Instant moved = act == Act.UPDATE && !submission.updateDated() ? now.log() : edited.updated();
        return moved.isBefore(edited.published()) ? edited.published() : moved;
    }

    private static ActResult illegal(Article earlier, Act act) {
        return ActResult.Refusal.conflict("The article is " + in(earlier.stage()) + ": " + act.word()
                + " is not possible now; " + earlier.stage().choices() + " is.");
    }

    private static ActResult unreachable(Article earlier, Stage wanted) {
        return ActResult.Refusal.conflict("An article that is " + in(earlier.stage()) + " does not become " + in(wanted)
                + " by an edit; possible are: " + earlier.stage().choices() + ".");
    }

    private static String in(Stage stage) {
        return stage == Stage.DRAFT ? "a draft" : stage.word();
    }
}
