package dateline.article.job;

import dateline.article.Article;
import dateline.article.act.ArticleWriter;
import dateline.article.act.PlannedAct;
import dateline.article.feed.FeedKey;
import dateline.article.filing.Filing;
import dateline.article.filing.FilingRepair;
import dateline.article.log.Act;
import dateline.article.log.ChangeWriter;
import dateline.article.range.FeedRanges;
import dateline.article.submission.Submitter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Files articles again when their feeds have changed: those of a section with another parent, those of an author whose
 * names have been joined or separated, and all articles when a new release names feeds differently. It works in small
 * steps, so that other transactions do not wait long, and stores its progress with each step.
 */
@Singleton
public class RefilingJob {
    private static final int STEP = 200;
    private static final int STEPS = 10;

    private final RefilingProgresses progresses;
    private final FeedRanges ranges;
    private final ChangeWriter changeWriter;
    private final FilingRepair check;
    private final ArticleWriter articleWriter;

    RefilingJob(
            RefilingProgresses progresses,
            FeedRanges ranges,
            ChangeWriter changeWriter,
            FilingRepair check,
            ArticleWriter articleWriter) {
        this.check = check;
        this.progresses = progresses;
        this.ranges = ranges;
        this.changeWriter = changeWriter;
        this.articleWriter = articleWriter;
    }

    /** Does all remaining steps, except those for all articles of the store. */
    public void finish() {
        toAllArticles();
    }

    /** Does some of the remaining steps; returns whether there are more. */
    public boolean advance() {
        Optional<RefilingProgress> next = toAllArticles();
        for (int i = 0; i < STEPS && next.isPresent(); i++) {
            step();
            next = progresses.next();
        }
        return next.isPresent();
    }

    /** Does all steps before those for all articles of the store; the next of these, if there is one. */
    private Optional<RefilingProgress> toAllArticles() {
        Optional<RefilingProgress> next = progresses.next();
        while (next.isPresent() && !isAllArticles(next.get())) {
            step();
            next = progresses.next();
        }
        return next;
    }

    private static boolean isAllArticles(RefilingProgress progress) {
        return progress.feed().equals(FeedKey.ALL.value());
    }

    /** Files the next articles of one feed again. */
    @Transactional
    void step() {
        changeWriter.lock();
        RefilingProgress from = progresses.next().orElse(null);
        if (from == null) {
            return;
        }
        List<Filing> filed = ranges.below(new FeedKey(from.feed()), from.published(), from.article(), STEP);
        if (filed.isEmpty()) {
            progresses.deleteByFeed(from.feed());
            return;
        }
        List<Article> wronglyFiled =
                check.wronglyFiled(filed.stream().map(Filing::article).toList());
        if (isAllArticles(from)) {
            check.renewCombinedFeeds(wronglyFiled);
        }
        articleWriter.write(wronglyFiled.stream()
                .map(article -> new PlannedAct(article, article, Act.REFILE, Submitter.SERVER, null))
                .toList());
        Filing lowest = filed.getLast();
        progresses.update(new RefilingProgress(from.feed(), lowest.published(), lowest.article()));
    }
}
