package dateline.delivery.memory;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What this node has seen of the change log, and how long changes took until they were visible in its feeds. */
@Singleton
public final class LogProgress {
    private final InstantSource clock;
    private final AtomicLong position = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final LongAdder visible = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private volatile Instant read;

    LogProgress(InstantSource clock) {
        this.clock = clock;
        this.read = clock.instant();
    }

    /** The highest change number in the log when this node last read it. */
    public long position() {
        return position.get();
    }

    /** The highest change number up to which this node's feeds show the changes. */
    public long seen() {
        return seen.get();
    }

    /** The time since this node last read the log; it grows while the store can't be read. */
    public Duration sinceRead() {
        Duration since = Duration.between(read, clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    /** The number of times that changes became visible. */
    public long visible() {
        return visible.sum();
    }

    /**
     * The total time from the dates of these changes until they were visible: from then on, every request gets a document
     * with the change.
     */
    public Duration timeToVisible() {
        return Duration.ofNanos(nanos.sum());
    }

    void read(long last) {
        position.accumulateAndGet(last, Math::max);
        read = clock.instant();
    }

    void see(long number) {
        position.accumulateAndGet(number, Math::max);
        seen.accumulateAndGet(number, Math::max);
    }

    void visible(Duration after) {
        visible.increment();
        nanos.add(Math.max(0, after.toNanos()));
    }
}
