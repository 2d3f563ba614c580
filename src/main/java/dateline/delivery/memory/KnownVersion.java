package dateline.delivery.memory;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The highest change number, as far as this node knows, of a feed that is held in memory. */
public final class KnownVersion {
    private final AtomicLong change = new AtomicLong();
    private final AtomicLong general;
    private final AtomicBoolean reachable;

    /**
     * The version of a feed of which no change is known yet.
     *
     * @param general the number of the last act that may change every feed
     * @param reachable whether the store can be read
     */
    public KnownVersion(AtomicLong general, AtomicBoolean reachable) {
        this.general = general;
        this.reachable = reachable;
    }

    /** Records a change of the feed that has been committed. */
    void touch(long number) {
        change.accumulateAndGet(number, Math::max);
    }

    /**
     * Whether a document that was current at a change number is still current. While the store can't be read it counts as
     * current (RFC 5861 §4).
     */
    public boolean isCurrent(long version) {
        return (change.get() <= version && general.get() <= version) || !reachable.get();
    }
}
