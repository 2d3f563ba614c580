package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.Article;
import dateline.article.Counter;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedRanges;
import dateline.article.filing.Filed;
import dateline.article.filing.FilingCheck;
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
public class Refiler {
    private static final int STEP = 200;
    private static final int STEPS = 10;

    private final Refilings refilings;
    private final FeedRanges ranges;
    private final Counter counter;
    private final FilingCheck check;
    private final Records records;

    Refiler(Refilings refilings, FeedRanges ranges, Counter counter, FilingCheck check, Records records) {
        this.check = check;
        this.refilings = refilings;
        this.ranges = ranges;
        this.counter = counter;
        this.records = records;
    }

    /** All that is left to do, but for a store that is filed anew as a whole. */
    public void finish() {
        while (refilings.next().filter(next -> !isWhole(next)).isPresent()) {
            step();
        }
    }

    /** Some of all that is left to do; whether there is more. */
    public boolean advance() {
        finish();
        for (int i = 0; i < STEPS && refilings.next().isPresent(); i++) {
            step();
        }
        return refilings.next().isPresent();
    }

    private static boolean isWhole(Refiling refiling) {
        return refiling.feed().equals(FeedKey.ALL.value());
    }

    /** The next articles of one feed. */
    @Transactional
    void step() {
        counter.take(0);
        Refiling from = refilings.next().orElse(null);
        if (from == null) {
            return;
        }
        List<Filed> filed = ranges.below(new FeedKey(from.feed()), from.published(), from.article(), STEP);
        if (filed.isEmpty()) {
            refilings.deleteByFeed(from.feed());
            return;
        }
        List<Article> moving = check.misfiled(filed.stream().map(Filed::article).toList());
        if (isWhole(from)) {
            check.renew(moving);
        }
        List<Work> works = moving.stream()
                .map(article -> new Work(article, article, Act.REFILE, Writer.ITSELF, null))
                .toList();
        if (!works.isEmpty()) {
            records.write(works, counter.take(works.size()));
        }
        Filed lowest = filed.getLast();
        refilings.update(new Refiling(from.feed(), lowest.published(), lowest.article()));
    }
}
