package dateline.delivery.connection;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import java.time.Duration;

/** Limits the wrong tokens that a client may send in a minute (RFC 6585 §4). A right one is never counted. */
public final class AttemptLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 100_000;

    private final RequestingClient clients;
    private final int attempts;
    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build(client -> bucket());

    /**
     * A limit of its own for one kind of token.
     *
     * @param attempts in a minute; 0 for any number
     */
    public AttemptLimit(RequestingClient clients, int attempts) {
        this.attempts = attempts;
        this.clients = clients;
    }

    /** Whether a client has no attempt left. */
    public boolean isReached(HttpRequest<?> request) {
        Bucket bucket = attempts == 0 ? null : buckets.getIfPresent(clients.limited(request));
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    /** Counts a wrong token. */
    public void count(HttpRequest<?> request) {
        if (attempts > 0) {
            buckets.get(clients.limited(request)).tryConsume(1);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, MINUTE))
                .build();
    }
}
