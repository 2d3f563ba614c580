package dateline.article.job;

import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.filing.FeedFiling;
import dateline.article.filing.Filing;
import dateline.article.log.ChangeWriter;
import dateline.article.range.FeedRanges;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Files stored articles under combined feeds that are new or have other conditions now. It begins with the oldest article,
 * so that the archive is in order. It works in small steps, so that other transactions do not wait long, and stores its
 * progress with each step.
 */
@Singleton
public class CombinedFeedJob {
    private static final int STEP = 500;

    private final CombinedFeedProgresses progresses;
    private final CombinedFeeds feeds;
    private final FeedRanges ranges;
    private final FeedFiling feedFiling;
    private final ChangeWriter changeWriter;

    CombinedFeedJob(
            CombinedFeedProgresses progresses,
            CombinedFeeds feeds,
            FeedRanges ranges,
            FeedFiling feedFiling,
            ChangeWriter changeWriter) {
        this.progresses = progresses;
        this.feeds = feeds;
        this.ranges = ranges;
        this.feedFiling = feedFiling;
        this.changeWriter = changeWriter;
    }

    /** Whether a feed is new and not complete yet. */
    public boolean isUnfinished(String name) {
        return progresses.findByName(name).filter(CombinedFeedProgress::fresh).isPresent();
    }

    /** Does all remaining steps. */
    public void finish() {
        while (progresses.next().isPresent()) {
            step();
        }
    }

    /** Files the next articles under one feed. */
    @Transactional
    void step() {
        changeWriter.lock();
        CombinedFeedProgress from = progresses.next().orElse(null);
        if (from == null) {
            return;
        }
        CombinedFeed feed = feeds.findByName(from.name()).orElse(null);
        List<Filing> filed =
                feed == null ? List.of() : ranges.above(FeedKey.ALL, from.published(), from.article(), STEP);
        if (feed == null || filed.isEmpty()) {
            progresses.deleteByName(from.name());
            return;
        }
        changeWriter.writeFiling(
                feed.key(),
                number -> feedFiling.file(
                        feed.key(),
                        filed,
                        (article, others) -> feed.isOpen() && feed.selects(others),
                        from.fresh() ? 0 : number));
        Filing highest = filed.getLast();
        progresses.update(new CombinedFeedProgress(from.name(), highest.published(), highest.article(), from.fresh()));
    }
}
