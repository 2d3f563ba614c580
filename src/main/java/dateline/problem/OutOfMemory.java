package dateline.problem;

import org.jspecify.annotations.Nullable;

/**
 * Ends the process when memory has run out. After that the program's state cannot be trusted; a supervisor such as
 * systemd starts it again. For the heap, {@code -XX:+ExitOnOutOfMemoryError} does the same. Memory outside of the heap is
 * counted by libraries, whose errors that option does not see.
 */
public final class OutOfMemory {
    /** The exit status that the virtual machine itself uses. */
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
