package dateline.delivery.memory;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The highest change number known of a feed that is held in memory. */
public final class KnownVersion {
    private final AtomicLong change = new AtomicLong();
    private final AtomicLong general;
    private final AtomicBoolean reachable;

    /**
     * A version that is not known yet.
     *
     * @param general the last number of an act that may show in every feed
     * @param reachable whether the store can be read
     */
    public KnownVersion(AtomicLong general, AtomicBoolean reachable) {
        this.general = general;
        this.reachable = reachable;
    }

    /** A change of the feed has been committed. */
    void touch(long number) {
        change.accumulateAndGet(number, Math::max);
    }

    /**
     * Whether what was rendered at a version is still what the feed shows. While nothing newer can be read it is
     * (RFC 5861 §4).
     */
    boolean isStill(long version) {
        return (change.get() <= version && general.get() <= version) || !reachable.get();
    }
}
