package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.Article;
import dateline.article.Correction;
import dateline.article.Stage;
import dateline.article.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What acts make of an article. A silent edit moves no date, an update moves {@code updated}, a correction moves it
 * and adds a notice; {@code published} moves only when somebody says so. Nothing here is stored.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /** What taking in a new article comes to. */
    static Decision.Done created(Submission submission, Instant now) {
        Article article = submission.article();
        return article.stage() == Stage.DRAFT
                ? new Decision.Done(held(article, submission), Act.CREATE)
                : released(article, submission, article.published(), now);
    }

    /** What handing in an article again, under the same key, comes to. */
    static Decision again(Article earlier, Submission submission, Instant now) {
        if (submission.says(earlier)) {
            return new Decision.Nothing();
        }
        boolean out = earlier.stage() == Stage.WITHDRAWN || earlier.stage() == Stage.EXPIRED;
        return out
                ? new Decision.Illegal("The article is " + earlier.stage().word()
                        + " and is not taken again under its key: reinstate it first, at /api/articles/" + earlier.id()
                        + "/reinstate.")
                : edited(earlier, submission, earlier.stage() == Stage.PUBLISHED ? Act.UPDATE : Act.EDIT, now);
    }

    /**
     * What an edit comes to.
     *
     * @param asked {@code EDIT} or {@code UPDATE}; another stage in the submission asks for more
     */
    public static Decision edited(Article earlier, Submission submission, Act asked, Instant now) {
        Stage wanted = submission.staged() ? submission.article().stage() : earlier.stage();
        if (!earlier.stage().allows(asked)) {
            return illegal(earlier, asked);
        }
        if (asked == Act.EDIT && submission.says(earlier)) {
            return new Decision.Nothing();
        }
        Article edited = submission.of(earlier);
        return switch (earlier.stage()) {
            case DRAFT, SCHEDULED ->
                switch (wanted) {
                    case DRAFT -> new Decision.Done(held(staged(edited, Stage.DRAFT), submission), Act.EDIT);
                    case PUBLISHED -> released(edited, submission, now, now);
                    case SCHEDULED ->
                        edited.timing().isAhead(now) || (edited.timing().due() != null && earlier.stage() == wanted)
                                ? released(edited, submission, now, now)
                                : new Decision.Illegal(
                                        "A scheduled article needs publishAt or embargoUntil in the future; or ask for stage published or draft.");
                    case WITHDRAWN, EXPIRED -> unreachable(earlier, wanted);
                };
            case PUBLISHED ->
                wanted == Stage.PUBLISHED ? inFeeds(edited, submission, asked, now) : unreachable(earlier, wanted);
            case WITHDRAWN, EXPIRED ->
                wanted == earlier.stage() ? new Decision.Done(edited, Act.EDIT) : unreachable(earlier, wanted);
        };
    }

    /** What publishing comes to: an article that is ahead of its time is scheduled. */
    public static Decision published(Article earlier, Submission submission, Instant now) {
        return earlier.stage().allows(Act.PUBLISH)
                ? released(submission.of(earlier), submission, now, now)
                : illegal(earlier, Act.PUBLISH);
    }

    /** What a correction comes to; other changes may come with it. */
    public static Decision corrected(Article earlier, Submission submission, Correction notice, Instant now) {
        if (!earlier.stage().allows(Act.CORRECT)) {
            return illegal(earlier, Act.CORRECT);
        }
        Article edited = submission.of(earlier);
        return new Decision.Done(
                edited.as(Stage.PUBLISHED, edited.particulars().with(notice), edited.published(), now), Act.CORRECT);
    }

    /** What taking it back comes to. */
    public static Decision withdrawn(Article earlier) {
        return earlier.stage().allows(Act.WITHDRAW)
                ? new Decision.Done(staged(earlier, Stage.WITHDRAWN), Act.WITHDRAW)
                : illegal(earlier, Act.WITHDRAW);
    }

    /** What putting it back comes to: one that was never out is a draft again. */
    public static Decision reinstated(Article earlier, Submission submission, Instant now) {
        if (!earlier.stage().allows(Act.REINSTATE)) {
            return illegal(earlier, Act.REINSTATE);
        }
        Article edited = submission.of(earlier);
        if (edited.expires() != null && !edited.expires().isAfter(now)) {
            return new Decision.Illegal(
                    "The article expired at " + edited.expires() + ": send expiresAt with a later time, or null.");
        }
        // Readers that were told it is gone take it back only when its update is later (RFC 6721 §4).
        Stage stage = edited.timing().released() ? Stage.PUBLISHED : Stage.DRAFT;
        return new Decision.Done(edited.as(stage, edited.particulars(), edited.published(), now), Act.REINSTATE);
    }

    /** What its time having come does to it. */
    static Decision.Done due(Article earlier, Instant now) {
        return earlier.stage() == Stage.SCHEDULED
                ? out(earlier, earlier.timing().dated(), date(earlier, now))
                : new Decision.Done(staged(earlier, Stage.EXPIRED), Act.EXPIRE);
    }

    private static Instant date(Article scheduled, Instant now) {
        Instant due = scheduled.timing().due();
        return due == null || due.isAfter(now) ? now : due;
    }

    private static Decision inFeeds(Article edited, Submission submission, Act act, Instant now) {
        if (edited.timing().isAhead(now)) {
            return new Decision.Illegal(
                    "The article is published already: publishAt and embargoUntil can't lie ahead. To take it back, withdraw it.");
        }
        Instant moved = act == Act.UPDATE && !submission.updateDated() ? now : edited.updated();
        Instant updated = moved.isBefore(edited.published()) ? edited.published() : moved;
        return new Decision.Done(
                edited.as(
                        Stage.PUBLISHED, edited.particulars().at(edited.timing().out()), edited.published(), updated),
                act);
    }

    /** Comes out under the date that was given, or else another. */
    private static Decision.Done released(Article article, Submission submission, Instant otherwise, Instant now) {
        Article ready = held(article, submission);
        return article.timing().isAhead(now)
                ? new Decision.Done(staged(ready, Stage.SCHEDULED), Act.SCHEDULE)
                : out(ready, submission.dated() ? submission.article().published() : null, otherwise, submission);
    }

    private static Decision.Done out(Article article, @Nullable Instant dated, Instant otherwise) {
        Instant date = dated == null ? otherwise : dated;
        return new Decision.Done(
                article.as(
                        Stage.PUBLISHED,
                        article.particulars().at(article.timing().out()),
                        date,
                        date),
                Act.PUBLISH);
    }

    private static Decision.Done out(
            Article article, @Nullable Instant dated, Instant otherwise, Submission submission) {
        Decision.Done done = out(article, dated, otherwise);
        Instant updated = submission.article().updated();
        Article out = done.article();
        return submission.updateDated() && updated.isAfter(out.published())
                ? new Decision.Done(out.as(out.stage(), out.particulars(), out.published(), updated), done.act())
                : done;
    }

    private static Article held(Article article, Submission submission) {
        Timing timing = article.timing()
                .datedAs(submission.dated() ? submission.article().published() : null);
        return article.as(article.stage(), article.particulars().at(timing), article.published(), article.updated());
    }

    private static Article staged(Article article, Stage stage) {
        return article.as(stage, article.particulars(), article.published(), article.updated());
    }

    private static Decision illegal(Article earlier, Act act) {
        return new Decision.Illegal("The article is " + in(earlier.stage()) + ": " + act.word()
                + " is not possible now; " + earlier.stage().choices() + " is.");
    }

    private static Decision unreachable(Article earlier, Stage wanted) {
        return new Decision.Illegal("An article that is " + in(earlier.stage()) + " does not become " + in(wanted)
                + " by an edit; possible are: " + earlier.stage().choices() + ".");
    }

    private static String in(Stage stage) {
        return stage == Stage.DRAFT ? "a draft" : stage.word();
    }
}
