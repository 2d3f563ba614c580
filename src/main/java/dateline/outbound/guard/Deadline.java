package dateline.outbound.guard;

import java.time.Duration;

/** The time when the request of the current thread ends, for what the client calls without saying for which request. */
public record Deadline(long nanoTime) {
    public static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    public static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** A time, but at most what is left until the current deadline. */
    public static Duration atMost(Duration time) {
        if (!CURRENT.isBound()) {
            return time;
        }
        long left = Math.max(0, CURRENT.get().nanoTime() - System.nanoTime());
        return left < time.toNanos() ? Duration.ofNanos(left) : time;
    }
}
