package dateline.push.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Numbers of stored rows that are compared with limits. To count many rows takes long, so a number is used for some seconds,
 * and what this node has accepted since is added. It is counted anew before anything is refused. Other nodes can exceed a
 * limit by what they accept in these seconds.
 */
@Singleton
final class RecentCounts {
    private static final Duration USED = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Cache<String, AtomicInteger> counts =
            Caffeine.newBuilder().expireAfterWrite(USED).maximumSize(MOST).build();

    /**
     * Accepts one more, if that is within the limit.
     *
     * @param owner whose rows are counted
     * @param stored counts them
     */
    boolean accept(String owner, int limit, IntSupplier stored) {
        AtomicInteger count = counts.get(owner, name -> new AtomicInteger(stored.getAsInt()));
        if (count.get() >= limit) {
            count.set(stored.getAsInt());
        }
        return count.getAndIncrement() < limit;
    }
}
