package dateline.ingest.source.entry;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.act.Lifecycle;
import dateline.article.act.PlannedAct;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.article.submission.Submitter;
import dateline.ingest.source.Source;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Withdraws articles that their source has withdrawn, and reinstates those that it has again. */
@Singleton
final class EntryWithdrawals {
    private static final int LONGEST = 5_000;
    private static final String NOTICE = "The source has withdrawn this article.";

    private final Articles articles;
    private final ArticleActs articleActs;
    private final LogTime time;

    EntryWithdrawals(Articles articles, ArticleActs articleActs, LogTime time) {
        this.articles = articles;
        this.articleActs = articleActs;
        this.time = time;
    }

    /** What came of an attempt. */
    enum Attempt {
        /** The article is withdrawn. */
        DONE,
        /** There is nothing to withdraw. */
        NEEDLESS,
        /** Somebody has changed the article in the same moment; the next look tries again. */
        MISSED
    }

    /** @param text the notice to readers; null for a general one */
    Attempt withdraw(Source source, SourceEntry entry, @Nullable String text) {
        Article article = articles.findByExternalId(entry.externalId()).orElse(null);
        if (article == null || !(Lifecycle.withdrawn(article) instanceof ActResult.Success success)) {
            return Attempt.NEEDLESS;
        }
        String notice = text == null ? NOTICE : text.substring(0, Math.min(text.length(), LONGEST));
        PlannedAct act =
                new PlannedAct(article, success.article(), success.act(), Submitter.of(source.submitter()), notice);
        return articleActs.carryOut(act).isPresent() ? Attempt.DONE : Attempt.MISSED;
    }

    /** Reinstates the article of an entry with what the entry has now, if the article is withdrawn. */
    void reinstate(Source source, Submission submission) {
        String externalId = submission.article().externalId();
        Article article = externalId == null
                ? null
                : articles.findByExternalId(externalId).orElse(null);
        if (article != null
                && Lifecycle.reinstated(article, submission.completed(article), time.actTime())
                        instanceof ActResult.Success success) {
            articleActs.carryOut(
                    new PlannedAct(article, success.article(), success.act(), Submitter.of(source.submitter()), null));
        }
    }
}
