package dateline.problem;

import org.jspecify.annotations.Nullable;

/**
 * Ends the process when memory has run out: after that nothing is promised any more, and who watches over the process
 * starts it anew. What the virtual machine itself throws ends it by {@code -XX:+ExitOnOutOfMemoryError}; memory outside
 * of the heap is counted by libraries, whose errors the machine takes for any other.
 */
public final class OutOfMemory {
    /** As the virtual machine itself ends. */
    private static final int STATUS = 3;

    private static final int DEPTH = 30;

    private OutOfMemory() {}

    /** Ends the process, without more work, if a failure comes from memory that ran out. */
    public static void endIfIn(@Nullable Throwable failure) {
        if (isIn(failure)) {
            System.err.println("Out of memory, so the server ends: " + failure);
            Runtime.getRuntime().halt(STATUS);
        }
    }

    /** Whether a failure comes from memory that ran out. */
    static boolean isIn(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
