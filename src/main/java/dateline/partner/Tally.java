package dateline.partner;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What a partner took from this node since it was last stored. Counting waits for nothing. */
public final class Tally {
    private final LongAdder requests = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder deliveries = new LongAdder();
    private final AtomicLong taken = new AtomicLong();

    /**
     * Counts a request that was answered with a document.
     *
     * @param version the change number of the document
     */
    public void took(long version) {
        requests.increment();
        if (taken.get() < version) {
            taken.accumulateAndGet(version, Math::max);
        }
    }

    /** Counts a request that was answered 304. */
    public void unchanged() {
        requests.increment();
        unchanged.increment();
    }

    /** Counts a request that was refused, for example for a format that is not in the contract. */
    public void refused() {
        requests.increment();
        refused.increment();
    }

    /** Counts a document that was pushed and acknowledged. */
    public void delivered(long version) {
        deliveries.increment();
        taken.accumulateAndGet(version, Math::max);
    }

    /** Takes the counts, which begin at 0 again. */
    Counts reset() {
        return new Counts(
                requests.sumThenReset(),
                unchanged.sumThenReset(),
                refused.sumThenReset(),
                deliveries.sumThenReset(),
                taken.getAndSet(0));
    }

    /**
     * Counts of one time.
     *
     * @param taken the highest change number that was sent; 0 for none
     */
    record Counts(long requests, long unchanged, long refused, long deliveries, long taken) {
        boolean isEmpty() {
            return requests == 0 && deliveries == 0;
        }
    }
}
