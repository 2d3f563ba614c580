package dateline.ingest.text;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The time limit for the work on one document. Every loop over its lines, blocks or nodes calls {@link #check}; outside of
 * {@link #within} there is no deadline.
 */
public final class Deadline {
    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private final Duration allowed;
    private final long began = System.nanoTime();
    private long uncounted;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
    }

    /** Does some work; {@link #check} ends it when it takes longer than allowed. */
    public static <T> T within(Duration allowed, Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Deadline(allowed)).call(work::get);
    }

    /** Does some work whose time does not count, because it is not for one document: it loads a model that stays loaded. */
    public static <T> T pauseDuring(Supplier<T> work) {
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

    /** Whether the work of this thread has a deadline. */
    public static boolean isSet() {
        return CURRENT.isBound();
    }

    /** Throws a problem with status 422 when the time is over. */
    public static void check() {
        if (CURRENT.isBound()) {
            CURRENT.get().demand();
        }
    }

    private void demand() {
        if (System.nanoTime() - began - uncounted >= allowed.toNanos()) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "Reading the document takes longer than the " + allowed.toMillis()
                            + " milliseconds allowed for one document: send the article alone, with less markup, or in parts.");
        }
    }
}
