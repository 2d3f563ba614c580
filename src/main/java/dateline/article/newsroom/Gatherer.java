package dateline.article.newsroom;

import dateline.article.Counter;
import dateline.article.filing.CombinedFeed;
import dateline.article.filing.CombinedFeeds;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedRanges;
import dateline.article.filing.Filed;
import dateline.article.filing.Gathered;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Gathers the articles of a combined feed that is new or takes others now: from the oldest on, so that its archive is
 * in order. A step at a time, so that nobody waits long; how far it has come is stored with each step.
 */
@Singleton
public class Gatherer {
    private static final int STEP = 500;

    private final Gatherings gatherings;
    private final CombinedFeeds feeds;
    private final FeedRanges ranges;
    private final Gathered gathered;
    private final Counter counter;
    private final FilingActs acts;

    Gatherer(
            Gatherings gatherings,
            CombinedFeeds feeds,
            FeedRanges ranges,
            Gathered gathered,
            Counter counter,
            FilingActs acts) {
        this.gatherings = gatherings;
        this.feeds = feeds;
        this.ranges = ranges;
        this.gathered = gathered;
        this.counter = counter;
        this.acts = acts;
    }

    /** Whether a feed is new and not whole yet. */
    public boolean isUnfinished(String name) {
        return gatherings.findByName(name).filter(Gathering::fresh).isPresent();
    }

    /** All that is left to do. */
    public void finish() {
        while (gatherings.next().isPresent()) {
            step();
        }
    }

    /** The next articles for one feed. */
    @Transactional
    void step() {
        counter.take(0);
        Gathering from = gatherings.next().orElse(null);
        if (from == null) {
            return;
        }
        CombinedFeed feed = feeds.findByName(from.name()).orElse(null);
        List<Filed> filed =
                feed == null ? List.of() : ranges.above(FeedKey.ALL, from.published(), from.article(), STEP);
        if (feed == null || filed.isEmpty()) {
            gatherings.deleteByName(from.name());
            return;
        }
        acts.write(feed.key(), number -> gathered.into(feed, filed, from.fresh() ? 0 : number));
        Filed highest = filed.getLast();
        gatherings.update(new Gathering(from.name(), highest.published(), highest.article(), from.fresh()));
    }
}
