package dateline.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why the store failed, when the request is not the reason: the same request succeeds as soon as the cause is gone.
 */
public enum StoreFailure {
    /** Its disk is full. */
    FULL(
            "The disk of the server's store is full, and nothing was stored. The operator of the server has to make room (the"
                    + " log names the folder). Then send the request again; the server needs no restart."),

    /** It cannot be reached, or has closed itself. */
    UNREACHABLE("The server's store cannot be reached. Try again in a moment.");

    private static final int DEPTH = 30;

    /** PostgreSQL's "disk full". */
    private static final String DISK_FULL = "53100";

    /** PostgreSQL while it stops or starts; H2 when it has closed itself. */
    private static final Set<String> CLOSED = Set.of("57P01", "57P02", "57P03", "90098", "90121");

    /** The pool's message for a connection that has failed before, when a transaction still wants to roll back on it. */
    private static final String POOL_CLOSED = "Connection is closed";

    /** The messages of Linux, of its disk quotas and of Windows, as Java reports them. */
    private static final Set<String> NO_ROOM =
            Set.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private final String advice;

    StoreFailure(String advice) {
        this.advice = advice;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }

    /** The cause of a failure; empty when it is another one. A full disk goes before the failures that it leads to. */
    public static Optional<StoreFailure> causeOf(@Nullable Throwable failure) {
        boolean store = false;
        boolean unreachable = false;
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            if (isFull(cause)) {
                return Optional.of(FULL);
            }
            store |= cause instanceof SQLException;
            unreachable |= isUnreachable(cause) || (store && cause instanceof IOException);
            cause = cause.getCause();
        }
        return unreachable ? Optional.of(UNREACHABLE) : Optional.empty();
    }

    /** Whether it is any of these. */
    public static boolean isIn(Throwable failure) {
        return causeOf(failure).isPresent();
    }

    /** Whether the failure makes the connection unusable. When only a statement found no room, it can be used again. */
    public static boolean endsConnection(SQLException failure) {
        return isIn(failure) && !DISK_FULL.equals(failure.getSQLState());
    }

    private static boolean isFull(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return (cause instanceof IOException && NO_ROOM.stream().anyMatch(message::contains))
                || (cause instanceof SQLException failed && DISK_FULL.equals(failed.getSQLState()));
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException failed
                        && (isConnection(String.valueOf(failed.getSQLState()))
                                || POOL_CLOSED.equals(failed.getMessage())));
    }

    /** SQL:2023's class 08, "connection exception", and those of the databases. */
    private static boolean isConnection(String state) {
        return state.startsWith("08") || CLOSED.contains(state);
    }
}
