package dateline.outbound.guard;

import java.time.Duration;

/** The time when the request of the current thread ends, for what the client calls without saying for which request. */
public record RequestDeadline(long nanoTime) {
    public static final ScopedValue<RequestDeadline> CURRENT = ScopedValue.newInstance();

    public static RequestDeadline after(Duration time) {
        return new RequestDeadline(System.nanoTime() + time.toNanos());
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
