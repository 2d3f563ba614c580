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
 * The rules by which all acts publish articles. An article with {@code publishAt} or {@code embargoUntil} in the future
 * is not published: when it is not public yet, it is scheduled; when it is public already, the act is refused, since what
 * readers have seen can only be withdrawn. An article past {@code expiresAt} is not published either.
 */
final class PublicationRules {
    private PublicationRules() {}

    /**
     * The effect of publishing an article that is not public.
     *
     * @param defaultDate the publication date when the client sent none
     * @param act the act to log when the article is published now
     */
    static ActResult published(Article article, Submission submission, Instant defaultDate, Act act, ActTime now) {
        if (isExpired(article, now)) {
            return expired(article);
        }
        Article ready = withDate(article, submission);
        if (ready.timing().isAhead(now.clock())) {
            return new ActResult.Success(ready.withStage(Stage.SCHEDULED), Act.SCHEDULE);
        }
        Instant sentDate = submission.hasDate() ? submission.article().published() : null;
        ActResult.Success success = released(ready, sentDate, defaultDate, act, now);
        Article out = success.article();
        Instant updated = submission.article().updated();
        return submission.hasUpdateDate() && updated.isAfter(out.updated())
                ? new ActResult.Success(out.with(out.stage(), out.details(), out.published(), updated), act)
                : success;
    }

    /**
     * The effect of an act upon a public article, which stays public.
     *
     * @param updated its update date after the act
     */
    static ActResult keptPublished(Article article, Instant updated, Act act, ActTime now) {
        if (article.timing().isAhead(now.clock())) {
            return ActResult.Refusal.conflict(
                    "The article is published already: publishAt and embargoUntil must not be in the future. To publish it later, withdraw it, then reinstate it with that time.");
        }
        return isExpired(article, now)
                ? expired(article)
                : new ActResult.Success(
                        article.with(
                                Stage.PUBLISHED,
                                article.details().withTiming(article.timing().afterRelease()),
                                article.published(),
                                updated),
                        act);
    }

    /**
     * Publishes an article now. One that was public before keeps its publication date and gets a new update date: readers
     * that have seen its tombstone show it again only with a later update (RFC 6721 §4).
     */
    static ActResult.Success released(
            Article article, @Nullable Instant dated, Instant defaultDate, Act act, ActTime now) {
        ArticleDetails out = article.details().withTiming(article.timing().afterRelease());
        Instant date = dated == null ? defaultDate : dated;
        return new ActResult.Success(
                article.timing().released()
                        ? article.with(Stage.PUBLISHED, out, article.published(), now.log())
                        : article.with(Stage.PUBLISHED, out, date, date),
                act);
    }

    /** Whether its expiry time has come. */
    static boolean isExpired(Article article, ActTime now) {
        Instant expires = article.expires();
        return expires != null && !expires.isAfter(now.clock());
    }

    static ActResult expired(Article article) {
        return ActResult.Refusal.conflict(
                "The article expired at " + article.expires() + ": send expiresAt with a later time, or null.");
    }

    /** Stores the publication date that the client sent, for later; an article that was public before keeps its own. */
    static Article withDate(Article article, Submission submission) {
        boolean given = submission.hasDate() && !article.timing().released();
        PublicationTimes timing =
                article.timing().withDated(given ? submission.article().published() : null);
        return article.withDetails(article.details().withTiming(timing));
    }
}
