package dateline.delivery.fastpath;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dateline.delivery.connection.ClientAddress;
import dateline.delivery.connection.ConnectionSettings;
import dateline.delivery.connection.ForwardedFields;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.netty.handler.codec.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits the requests that a client may send in a minute (RFC 6585 §4). A client without requests is forgotten. */
@Singleton
final class RateLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long MOST_CLIENTS = 100_000;

    private final int requestsPerMinute;
    private final ClientAddress clients;
    private final ForwardedFields forwarded;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(ConnectionSettings settings) {
        this.requestsPerMinute = settings.requestsPerMinute();
        this.clients = new ClientAddress(settings.proxies());
        this.forwarded = new ForwardedFields(settings.forwarded());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(client -> bucket());
    }

    /**
     * Counts a request. When the fields of a proxy name different clients, the client has written one of them itself, and
     * it is not clear which one: the request counts for all of them.
     *
     * @return how many seconds the client has to wait; 0 when it need not wait
     */
    long wait(@Nullable SocketAddress peer, HttpHeaders headers) {
        if (requestsPerMinute <= 0 || !(peer instanceof InetSocketAddress address)) {
            return 0;
        }
        if (!clients.isProxy(address.getAddress())) {
            return clients.ofPeer(address).map(this::wait).orElse(0L);
        }
        List<List<String>> fields = forwarded.hops(headers);
        return fields.isEmpty()
                ? 0
                : fields.stream()
                        .flatMap(hops -> clients.clientBehindProxy(address.getAddress(), hops).stream())
                        .distinct()
                        .mapToLong(this::wait)
                        .max()
                        .orElse(0);
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
