package dateline.delivery.fastpath;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dateline.delivery.connection.ConnectionSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Limits the requests that a client may send in a minute (RFC 6585 §4). A client without requests is forgotten. */
@Singleton
final class RateLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long MOST_CLIENTS = 100_000;

    private final int requestsPerMinute;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(ConnectionSettings settings) {
        this.requestsPerMinute = settings.requestsPerMinute();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(client -> bucket());
    }

    /**
     * Counts a request.
     *
     * @param names the clients that it may come from; it counts for all of them
     * @return how many seconds the client has to wait; 0 when it need not wait
     */
    long wait(List<String> names) {
        return requestsPerMinute <= 0
                ? 0
                : names.stream().mapToLong(this::wait).max().orElse(0);
    }

    private long wait(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requestsPerMinute).refillGreedy(requestsPerMinute, MINUTE))
                .build();
    }
}
