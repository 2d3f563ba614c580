package dateline.delivery.partner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dateline.delivery.connection.ConnectionSettings;
import dateline.delivery.connection.RequestingClient;
import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Limits the wrong tokens that a client may send in a minute (RFC 6585 §4). A right one is never counted. */
@Singleton
final class AttemptLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 100_000;

    private final RequestingClient clients;
    private final int attempts;
    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build(client -> bucket());

    AttemptLimit(RequestingClient clients, ConnectionSettings settings) {
        this.attempts = settings.wrongTokensPerMinute();
        this.clients = clients;
    }

    /** Whether a client has no attempt left. */
    boolean isReached(HttpRequest<?> request) {
        Bucket bucket = attempts == 0 ? null : buckets.getIfPresent(clients.limited(request));
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    /** Counts a wrong token. */
    void count(HttpRequest<?> request) {
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
