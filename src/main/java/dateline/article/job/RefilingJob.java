package dateline.article.job;

import dateline.article.Article;
import dateline.article.act.ArticleWriter;
import dateline.article.act.PlannedAct;
import dateline.article.feed.FeedKey;
import dateline.article.filing.Filing;
import dateline.article.filing.FilingCheck;
import dateline.article.log.Act;
import dateline.article.log.ChangeWriter;
import dateline.article.range.FeedRanges;
import dateline.article.submission.Submitter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Files the articles of a section anew when it has come to lie under another, those of an author whose names have
 * been joined or parted, and all of a store whose program names feeds otherwise now: they leave the feeds that were
 * theirs and enter those that are. One that is where it belongs is left alone. A step at a time, so that nobody waits
 * long; how far it has come is stored with each step.
 */
@Singleton
public class RefilingJob {
    private static final int STEP = 200;
    private static final int STEPS = 10;

    private final RefilingProgresses progresses;
    private final FeedRanges ranges;
    private final ChangeWriter changeWriter;
    private final FilingCheck check;
    private final ArticleWriter articleWriter;

    RefilingJob(
            RefilingProgresses progresses,
            FeedRanges ranges,
            ChangeWriter changeWriter,
            FilingCheck check,
            ArticleWriter articleWriter) {
        this.check = check;
        this.progresses = progresses;
        this.ranges = ranges;
        this.changeWriter = changeWriter;
        this.articleWriter = articleWriter;
    }

    /** All that is left to do, but for a store that is filed anew as a whole. */
    public void finish() {
        while (progresses.next().filter(next -> !isWhole(next)).isPresent()) {
            step();
        }
    }

    /** Some of all that is left to do; whether there is more. */
    public boolean advance() {
        finish();
        for (int i = 0; i < STEPS && progresses.next().isPresent(); i++) {
            step();
        }
        return progresses.next().isPresent();
    }

    private static boolean isWhole(RefilingProgress progress) {
        return progress.feed().equals(FeedKey.ALL.value());
    }

    /** The next articles of one feed. */
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
        List<Article> moving =
                check.misfiled(filed.stream().map(Filing::article).toList());
        if (isWhole(from)) {
            check.renewCombinedFeeds(moving);
        }
        articleWriter.write(moving.stream()
                .map(article -> new PlannedAct(article, article, Act.REFILE, Submitter.SERVER, null))
                .toList());
        Filing lowest = filed.getLast();
        progresses.update(new RefilingProgress(from.feed(), lowest.published(), lowest.article()));
    }
}
