package dateline.article.newsroom;

import dateline.article.Act;
import dateline.article.Articles;
import dateline.article.Counter;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedRanges;
import dateline.article.filing.Filed;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Files the articles of a section anew when it has come to lie under another, and those of an author whose names have
 * been joined or parted: they leave the feeds that were theirs and enter those that are. A step at a time, so that nobody waits long; how far it has come is
 * stored with each step.
 */
@Singleton
public class Refiler {
    private static final int STEP = 200;

    private final Refilings refilings;
    private final FeedRanges ranges;
    private final Articles articles;
    private final Counter counter;
    private final Records records;

    Refiler(Refilings refilings, FeedRanges ranges, Articles articles, Counter counter, Records records) {
        this.refilings = refilings;
        this.ranges = ranges;
        this.articles = articles;
        this.counter = counter;
        this.records = records;
    }

    /** All that is left to do. */
    public void finish() {
        while (refilings.next().isPresent()) {
            step();
        }
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
        List<Work> works = articles
                .findByIdIn(filed.stream().map(Filed::article).toList())
                .stream()
                .map(article -> new Work(article, article, Act.REFILE, Writer.ITSELF, null))
                .toList();
        records.write(works, counter.take(works.size()));
        Filed lowest = filed.getLast();
        refilings.update(new Refiling(from.feed(), lowest.published(), lowest.article()));
    }
}
