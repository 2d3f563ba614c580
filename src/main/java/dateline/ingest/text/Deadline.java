package dateline.ingest.text;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Until when one document may be worked on. Everything that goes through a document line by line, block by block or
 * node by node asks on its way, so that the work ends by itself; outside of {@link #within} there is no deadline.
 */
public final class Deadline {
    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private final Duration allowed;
    private final long began = System.nanoTime();
    private long uncounted;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
    }

    /** Does some work, which {@link #check} ends when it takes longer. */
    public static <T> T within(Duration allowed, Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Deadline(allowed)).call(work::get);
    }

    /** Does some work that is no part of a document's: what is loaded once and stays. Its time does not count. */
    public static <T> T uncounted(Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return work.get();
        }
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            CURRENT.get().uncounted += System.nanoTime() - start;
        }
    }

    /** Whether this thread is at such work. */
    public static boolean isSet() {
        return CURRENT.isBound();
    }

    /** Throws a 422 when the time is over. */
    public static void check() {
        if (CURRENT.isBound()) {
            CURRENT.get().demand();
        }
    }

    private void demand() {
        if (System.nanoTime() - began - uncounted >= allowed.toNanos()) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "This takes longer to read than the " + allowed.toMillis()
                            + " milliseconds that one document is given: send the article alone, with less markup, or in parts.");
        }
    }
}
