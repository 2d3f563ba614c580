package dateline.push.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a failing callback is left alone: twice as long after each failure, from ten seconds to an hour, with up to a
 * fifth more or less, so that many callbacks that failed together do not come back together. The delays are stored with
 * the subscriptions, because they outlast the program; so a library that waits in memory does not fit.
 */
final class RetryDelay {
    /** The number of failures in a row after which a subscription is suspended; together their delays are about a day. */
    static final int MOST_FAILURES = 32;

    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private RetryDelay() {}

    /** @param failures the number of failures in a row, at least 1 */
    static Duration after(int failures, RandomGenerator random) {
        Duration delay = LEAST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration bounded = delay.compareTo(MOST) > 0 ? MOST : delay;
        return Duration.ofMillis(Math.round(bounded.toMillis() * random.nextDouble(0.8, 1.2)));
    }
}
