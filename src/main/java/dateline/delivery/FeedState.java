package dateline.delivery;

import java.util.concurrent.atomic.AtomicLong;

/** The highest change number known of a feed that is held in memory. */
final class FeedState {
    private final AtomicLong change = new AtomicLong();
    private final AtomicLong general;

    /** @param general the last number of an act that may show in every feed */
    FeedState(AtomicLong general) {
        this.general = general;
    }

    /** A change of the feed has been committed. */
    void touch(long number) {
        change.accumulateAndGet(number, Math::max);
    }

    /** Whether what was rendered at a version is still what the feed shows. */
    boolean isStill(long version) {
        return change.get() <= version && general.get() <= version;
    }
}
