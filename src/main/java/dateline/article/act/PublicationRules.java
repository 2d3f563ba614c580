package dateline.article.act;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.PublicationTimes;
import dateline.article.Stage;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.submission.Submission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one way into feeds, for every act. What has a time ahead ({@code publishAt}, {@code embargoUntil}) is not
 * published: when it is not out it is scheduled and comes out by itself, and when it is out already the act is refused,
 * since what readers have seen can only be withdrawn. What is past its end ({@code expiresAt}) is not published either.
 */
final class PublicationRules {
    private PublicationRules() {}

    /**
     * What coming out comes to for an article that is not out.
     *
     * @param otherwise the date of one that was given none
     * @param act what it is called when it does come out
     */
    static ActResult out(Article article, Submission submission, Instant otherwise, Act act, ActTime now) {
        if (isOver(article, now)) {
            return over(article);
        }
        Article ready = held(article, submission);
        if (ready.timing().isAhead(now.clock())) {
            return new ActResult.Success(in(Stage.SCHEDULED, ready), Act.SCHEDULE);
        }
        Instant dated = submission.dated() ? submission.article().published() : null;
        ActResult.Success success = now(ready, dated, otherwise, act, now);
        Article out = success.article();
        Instant updated = submission.article().updated();
        return submission.updateDated() && updated.isAfter(out.updated())
                ? new ActResult.Success(out.with(out.stage(), out.details(), out.published(), updated), act)
                : success;
    }

    /**
     * What staying out comes to for an article that is out.
     *
     * @param updated its update date after the act
     */
    static ActResult still(Article article, Instant updated, Act act, ActTime now) {
        if (article.timing().isAhead(now.clock())) {
            return ActResult.Refusal.conflict(
                    "The article is published already: publishAt and embargoUntil can't lie ahead. To hold it back, withdraw it, then reinstate it with that time.");
        }
        return isOver(article, now)
                ? over(article)
                : new ActResult.Success(
                        article.with(
                                Stage.PUBLISHED,
                                article.details().withTiming(article.timing().afterRelease()),
                                article.published(),
                                updated),
                        act);
    }

    /**
     * An article whose time has come. One that was out before keeps its date, and readers that were told it is gone take
     * it back only when its update is later (RFC 6721 §4).
     */
    static ActResult.Success now(Article article, @Nullable Instant dated, Instant otherwise, Act act, ActTime now) {
        ArticleDetails out = article.details().withTiming(article.timing().afterRelease());
        Instant date = dated == null ? otherwise : dated;
        return new ActResult.Success(
                article.timing().released()
                        ? article.with(Stage.PUBLISHED, out, article.published(), now.log())
                        : article.with(Stage.PUBLISHED, out, date, date),
                act);
    }

    /** Whether its end has come. */
    static boolean isOver(Article article, ActTime now) {
        Instant expires = article.expires();
        return expires != null && !expires.isAfter(now.clock());
    }

    static ActResult over(Article article) {
        return ActResult.Refusal.conflict(
                "The article expired at " + article.expires() + ": send expiresAt with a later time, or null.");
    }

    /** Remembers the date under which it is to come out; what was out has one. */
    static Article held(Article article, Submission submission) {
        boolean given = submission.dated() && !article.timing().released();
        PublicationTimes timing =
                article.timing().withDated(given ? submission.article().published() : null);
        return article.with(article.stage(), article.details().withTiming(timing), article.published(), article.updated());
    }

    /** The same in another stage. */
    static Article in(Stage stage, Article article) {
        return article.with(stage, article.details(), article.published(), article.updated());
    }
}
