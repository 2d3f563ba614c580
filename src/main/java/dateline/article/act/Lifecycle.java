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
 * The effects of acts on articles. A silent edit changes no date; an update changes {@code updated}; a correction changes
 * {@code updated} and adds a notice; {@code published} changes only on request. {@link PublicationRules} decides whether
 * an article is published. Nothing is stored here.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /** The effect of storing a new article. */
    static ActResult created(Submission submission, ActTime now) {
        Article article = submission.article();
        // An item that its agency has cancelled before it came here is kept, so that no older version is published.
        ActResult result = article.stage() == Stage.DRAFT || article.stage() == Stage.WITHDRAWN
                ? new ActResult.Success(PublicationRules.withDate(article, submission), Act.CREATE)
                : PublicationRules.published(article, submission, article.published(), Act.PUBLISH, now);
        return result instanceof ActResult.Success success
                ? new ActResult.Success(success.article(), success.act(), true)
                : result;
    }

    /** The effect of another submission of a stored article. */
    static ActResult resubmitted(Article earlier, Submission sent, ActTime now) {
        if (sent.article().wire().isOlderThan(earlier.wire())) {
            return new ActResult.NoChange(earlier);
        }
        if (sent.hasStage() && sent.article().stage() == Stage.WITHDRAWN) {
            return earlier.stage() == Stage.WITHDRAWN ? new ActResult.NoChange(earlier) : withdrawn(earlier);
        }
        Submission submission = sent.completed(earlier);
        if (submission.changesNothingIn(earlier)) {
            return new ActResult.NoChange(earlier);
        }
        boolean gone = earlier.stage() == Stage.WITHDRAWN || earlier.stage() == Stage.EXPIRED;
        return gone
                ? ActResult.Refusal.conflict("The article is " + earlier.stage().word()
                        + ", so its externalId does not accept a new version: reinstate the article first, at /api/articles/"
                        + earlier.id()
                        + "/reinstate.")
                : edited(earlier, submission, earlier.stage() == Stage.PUBLISHED ? Act.UPDATE : Act.EDIT, now);
    }

    /**
     * The effect of an edit.
     *
     * @param asked {@code EDIT} or {@code UPDATE}; another stage in the submission also changes the stage
     */
    public static ActResult edited(Article earlier, Submission submission, Act asked, ActTime now) {
        Stage wanted = submission.hasStage() ? submission.article().stage() : earlier.stage();
        if (!earlier.stage().allows(asked)) {
            return notAllowed(earlier, asked);
        }
        if (asked == Act.EDIT && submission.changesNothingIn(earlier)) {
            return new ActResult.NoChange(earlier);
        }
        Article edited = submission.appliedTo(earlier);
        return switch (earlier.stage()) {
            case DRAFT, SCHEDULED ->
                switch (wanted) {
                    case DRAFT ->
                        new ActResult.Success(
                                PublicationRules.withDate(edited.withStage(Stage.DRAFT), submission), Act.EDIT);
                    case PUBLISHED -> PublicationRules.published(edited, submission, now.log(), Act.PUBLISH, now);
                    case SCHEDULED ->
                        edited.timing().isAhead(now.clock())
                                        || (edited.timing().due() != null && earlier.stage() == wanted)
                                ? PublicationRules.published(edited, submission, now.log(), Act.PUBLISH, now)
                                : ActResult.Refusal.conflict(
                                        "A scheduled article needs publishAt or embargoUntil in the future; or send the stage published or draft.");
                    case WITHDRAWN, EXPIRED, ERASED -> unreachableStage(earlier, wanted);
                };
            case PUBLISHED ->
                wanted == Stage.PUBLISHED
                        ? PublicationRules.keptPublished(edited, updated(edited, submission, asked, now), asked, now)
                        : unreachableStage(earlier, wanted);
            case WITHDRAWN, EXPIRED, ERASED ->
                wanted == earlier.stage() ? new ActResult.Success(edited, Act.EDIT) : unreachableStage(earlier, wanted);
        };
    }

    /** The effect of publishing: an article whose time has not come is scheduled. */
    public static ActResult published(Article earlier, Submission submission, ActTime now) {
        return earlier.stage().allows(Act.PUBLISH)
                ? PublicationRules.published(submission.appliedTo(earlier), submission, now.log(), Act.PUBLISH, now)
                : notAllowed(earlier, Act.PUBLISH);
    }

    /** The effect of a correction, which may change other fields too. */
    public static ActResult corrected(Article earlier, Submission submission, Correction notice, ActTime now) {
        if (!earlier.stage().allows(Act.CORRECT)) {
            return notAllowed(earlier, Act.CORRECT);
        }
        Article edited = submission.appliedTo(earlier);
        Article noted = edited.withDetails(edited.details().withCorrection(notice));
        return PublicationRules.keptPublished(noted, now.log(), Act.CORRECT, now);
    }

    /** The effect of a withdrawal. */
    public static ActResult withdrawn(Article earlier) {
        return earlier.stage().allows(Act.WITHDRAW)
                ? new ActResult.Success(earlier.withStage(Stage.WITHDRAWN), Act.WITHDRAW)
                : notAllowed(earlier, Act.WITHDRAW);
    }

    /**
     * The effect of reinstating: an article that was never published becomes a draft again, and one whose time has not
     * come is scheduled.
     */
    public static ActResult reinstated(Article earlier, Submission submission, ActTime now) {
        if (!earlier.stage().allows(Act.REINSTATE)) {
            return notAllowed(earlier, Act.REINSTATE);
        }
        Article edited = submission.appliedTo(earlier);
        if (edited.timing().released()) {
            return PublicationRules.published(edited, submission, now.log(), Act.REINSTATE, now);
        }
        return PublicationRules.isExpired(edited, now)
                ? PublicationRules.expired(edited)
                : new ActResult.Success(
                        edited.with(Stage.DRAFT, edited.details(), edited.published(), now.log()), Act.REINSTATE);
    }

    /** The effect of an erasure. */
    public static ActResult erased(Article earlier) {
        return earlier.stage() == Stage.ERASED
                ? new ActResult.NoChange(earlier)
                : new ActResult.Success(earlier.erased(), Act.ERASE);
    }

    /** The effect of due work: publication or expiry. An article that has expired before its publication is not published. */
    static ActResult.Success dueAct(Article earlier, ActTime now) {
        if (earlier.stage() != Stage.SCHEDULED || PublicationRules.isExpired(earlier, now)) {
            return new ActResult.Success(earlier.withStage(Stage.EXPIRED), Act.EXPIRE);
        }
        Instant due = earlier.timing().due();
        Instant date = due == null || due.isAfter(now.log()) ? now.log() : due;
        Act act = earlier.timing().released() ? Act.REINSTATE : Act.PUBLISH;
        return PublicationRules.released(earlier, earlier.timing().dated(), date, act, now);
    }

    /** The effect of time on a restored article that was published in the other store but can't be published now. */
    public static Optional<ActResult.Success> restored(Article restored, ActTime now) {
        if (restored.stage() != Stage.PUBLISHED) {
            return Optional.empty();
        }
        if (PublicationRules.isExpired(restored, now)) {
            return Optional.of(new ActResult.Success(restored.withStage(Stage.EXPIRED), Act.EXPIRE));
        }
        return restored.timing().isAhead(now.clock())
                ? Optional.of(new ActResult.Success(restored.withStage(Stage.SCHEDULED), Act.SCHEDULE))
                : Optional.empty();
    }

    private static Instant updated(Article edited, Submission submission, Act act, ActTime now) {
        Instant moved = act == Act.UPDATE && !submission.hasUpdateDate() ? now.log() : edited.updated();
        return moved.isBefore(edited.published()) ? edited.published() : moved;
    }

    private static ActResult notAllowed(Article earlier, Act act) {
        return ActResult.Refusal.conflict("The article is " + name(earlier.stage()) + ": " + act.word()
                + " is not possible now; " + earlier.stage().choices() + " is.");
    }

    private static ActResult unreachableStage(Article earlier, Stage wanted) {
        return ActResult.Refusal.conflict("An article that is " + name(earlier.stage()) + " can't become "
                + name(wanted) + " by an edit; possible are: " + earlier.stage().choices() + ".");
    }

    private static String name(Stage stage) {
        return stage == Stage.DRAFT ? "a draft" : stage.word();
    }
}
