package dateline.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.ChangeLog;
import dateline.article.FeedKey;
import dateline.article.FeedRanges;
import dateline.article.FeedTouched;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;

/**
 * What this node knows of changes to the feeds that it holds in memory. Its own changes are known when they are
 * committed, before they are acknowledged; those of other nodes a fifth of a second later, from the change log.
 * A state lives as long as a representation of its feed.
 */
@Singleton
class FeedStates {
    private final Cache<FeedKey, FeedState> states =
            Caffeine.newBuilder().weakValues().build();
    private final ChangeLog log;
    private final FeedRanges ranges;
    private long readUpTo = -1;

    FeedStates(ChangeLog log, FeedRanges ranges) {
        this.log = log;
        this.ranges = ranges;
    }

    /** The state of a feed. Hold it before reading the store, so that no change falls between. */
    FeedState of(FeedKey feed) {
        return states.get(feed, key -> new FeedState());
    }

    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void committed(FeedTouched touched) {
        touched.feeds().forEach(feed -> touch(feed, touched.number()));
    }

    /** Reads on in the log. */
    @Scheduled(fixedDelay = "200ms", initialDelay = "200ms")
    synchronized void catchUp() {
        long last = log.last();
        if (readUpTo >= 0 && last > readUpTo) {
            ranges.touched(readUpTo, last).forEach(feed -> touch(feed, last));
        }
        readUpTo = last;
    }

    private void touch(FeedKey feed, long number) {
        FeedState state = states.getIfPresent(feed);
        if (state != null) {
            state.touch(number);
        }
    }
}
